package org.nuandong.dispatch.weather;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.nuandong.commons.region.RegionCode;

/** A warning as front ends see it; {@code chain} only when one is asked for. */
@Schema(name = "WeatherWarning")
record WeatherWarningView(
        UUID id,
        String sender,
        String identifier,
        Instant sent,
        @Schema(description = "Actual, Exercise, System, Test or Draft", examples = "Actual")
                String status,
        @Schema(description = "True for a drill: it changes no duty") boolean exercise,
        @Schema(description = "Alert, Update, Cancel, Ack or Error", examples = "Alert")
                String messageType,
        @Schema(description = "Code of warning-kind", examples = "cold-wave") String kind,
        @Schema(description = "In the sender's word", examples = "寒潮") String kindText,
        @Schema(description = "blue, yellow, orange or red", examples = "orange") String level,
        String headline,
        String description,
        String source,
        Instant effectiveAt,
        Instant expiresAt,
        @Schema(description = "Where it holds; empty: a clerk is to place it") List<String> regions,
        @Schema(description = "The places in the sender's words") List<String> areaNames,
        @Schema(description = "Fields that the payload lacked") List<String> filled,
        @Schema(description = "current, superseded, cancelled, expired or without-effect")
                String state,
        boolean inForce,
        Instant receivedAt,
        Instant endedAt,
        @Schema(description = "The warning that superseded or cancelled it") UUID endedBy,
        List<Link> chain) {

    /** One message of the chain, oldest first. */
    @Schema(name = "WeatherWarningLink")
    record Link(
            UUID id,
            String identifier,
            String messageType,
            Instant sent,
            String level,
            String state) {

        static Link of(Warning warning) {
            return new Link(
                    warning.id(),
                    warning.identifier(),
                    warning.messageType(),
                    warning.sent(),
                    warning.level(),
                    warning.state());
        }
    }

    static WeatherWarningView of(Warning warning, Instant now) {
        return of(warning, null, now);
    }

    static WeatherWarningView of(Warning warning, List<Warning> chain, Instant now) {
        return new WeatherWarningView(
                warning.id(),
                warning.sender(),
                warning.identifier(),
                warning.sent(),
                warning.status(),
                warning.isExercise(),
                warning.messageType(),
                warning.kind(),
                warning.kindText(),
                warning.level(),
                warning.headline(),
                warning.description(),
                warning.source(),
                warning.effectiveAt(),
                warning.expiresAt(),
                warning.regions().stream().map(RegionCode::code).toList(),
                warning.areaNames(),
                warning.filled(),
                warning.state(),
                warning.holdsAt(now),
                warning.receivedAt(),
                warning.endedAt(),
                warning.endedBy(),
                chain == null ? null : chain.stream().map(Link::of).toList());
    }
}
