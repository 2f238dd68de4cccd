package org.nuandong.commons.change;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One thing that happened, as far as the reader may see it. */
@Schema(
        name = "Change",
        example =
                "{\"cursor\":\"MS40Mg\",\"eventId\":\"01932b5e-7a10-7c3e-9f7d-0a1b2c3d4e5f\","
                        + "\"name\":\"incident.arrived\",\"aggregateType\":\"incident\","
                        + "\"aggregateId\":\"01932b5e-7a10-7c3e-9f7d-0a1b2c3d4e60\","
                        + "\"regionCode\":\"420200\",\"at\":\"2026-11-21T02:29:59Z\","
                        + "\"gone\":false,\"test\":false,\"data\":{\"onTime\":true}}")
public record Change(
        @Schema(description = "Place in the feed: go on from here") String cursor,
        UUID eventId,
        @Schema(description = "Name of the event") String name,
        String aggregateType,
        UUID aggregateId,
        String regionCode,
        UUID unitId,
        @Schema(description = "When it happened") Instant at,
        @Schema(description = "It has left the reader's regions: remove it from the screen")
                boolean gone,
        @Schema(description = "A test call: shown, counted nowhere") boolean test,
        @Schema(description = "Data of the event; null when gone", implementation = Object.class)
                JsonNode data) {}
