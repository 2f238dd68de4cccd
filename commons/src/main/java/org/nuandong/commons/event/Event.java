package org.nuandong.commons.event;

import java.time.Instant;
import java.util.UUID;
import org.nuandong.commons.region.RegionCode;

/**
 * What happened to one aggregate, as the feature tells it. {@code name} is the short name of the
 * catalogue ("incident.arrived"); the outbox makes of it the CloudEvents type
 * org.nuandong.&lt;service&gt;.&lt;name&gt;.v1. {@code data} is a record without anything personal;
 * the outbox adds {@code occurredAt} to its JSON. {@code leftRegion} is set when the aggregate has
 * moved out of a region, so that its readers there see it as gone.
 */
public record Event(
        String name,
        String aggregateType,
        UUID aggregateId,
        RegionCode region,
        UUID unitId,
        Instant occurredAt,
        Object data,
        boolean test,
        RegionCode leftRegion,
        String topic) {

    public static Event of(
            String name,
            String aggregateType,
            UUID aggregateId,
            RegionCode region,
            UUID unitId,
            Instant occurredAt,
            Object data) {
        return new Event(
                name,
                aggregateType,
                aggregateId,
                region,
                unitId,
                occurredAt,
                data,
                false,
                null,
                null);
    }

    /** A test call: it goes through everything and is counted nowhere. */
    public Event asTest(boolean isTest) {
        return new Event(
                name,
                aggregateType,
                aggregateId,
                region,
                unitId,
                occurredAt,
                data,
                isTest,
                leftRegion,
                topic);
    }

    public Event leaving(RegionCode region) {
        return new Event(
                name,
                aggregateType,
                aggregateId,
                this.region,
                unitId,
                occurredAt,
                data,
                test,
                region,
                topic);
    }

    /** Another topic than the service's own: reference and identity, which are compacted. */
    public Event on(String otherTopic) {
        return new Event(
                name,
                aggregateType,
                aggregateId,
                region,
                unitId,
                occurredAt,
                data,
                test,
                leftRegion,
                otherTopic);
    }
}
