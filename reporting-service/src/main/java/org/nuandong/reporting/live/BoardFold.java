package org.nuandong.reporting.live;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.nuandong.commons.event.ReceivedEvent;
import org.nuandong.commons.event.UnusableEventException;

/**
 * Folds all known events of one incident, in its own order, into its line on the board. An old
 * event that comes late finds its place and turns nothing back; a missing one shows as a gap.
 */
final class BoardFold {

    static final Set<String> EVENTS =
            Set.of(
                    "incident.opened",
                    "incident.marked-far",
                    "incident.deadline-moved",
                    "incident.dispatched",
                    "incident.arrived",
                    "arrival.judged-anew",
                    "arrival.reported-late",
                    "arrival.warned",
                    "arrival.breached",
                    "arrival.acknowledged",
                    "arrival.explained",
                    "person.found",
                    "outcome.recorded",
                    "incident.resolved",
                    "incident.closed",
                    "incident.reopened",
                    "incident.cancelled",
                    "incident.not-found");

    private final UUID incidentId;
    private String incidentNo;
    private String regionCode = "";
    private UUID unitId;
    private String state = "unknown";
    private String priority;
    private Instant receivedAt;
    private Instant deadlineAt;
    private String target;
    private UUID teamId;
    private Instant dispatchedAt;
    private Instant arrivedAt;
    private Boolean onTime;
    private Instant warnedAt;
    private Instant breachedAt;
    private Instant acknowledgedAt;
    private int found;
    private String gridCell;

    private BoardFold(UUID incidentId) {
        this.incidentId = incidentId;
    }

    static boolean isOfBoard(ReceivedEvent event) {
        return event.service().equals("dispatch") && EVENTS.contains(event.name());
    }

    /** {@code events} are those of one incident by epoch and sequence, at least one. */
    static BoardIncident fold(List<ReceivedEvent> events) {
        BoardFold fold = new BoardFold(events.get(0).subject());
        List<ReceivedEvent> told = upToLastKnown(events);
        told.forEach(fold::add);
        return fold.result(told);
    }

    /** What follows and does not concern the board wakes nobody, and so must not show either. */
    private static List<ReceivedEvent> upToLastKnown(List<ReceivedEvent> events) {
        int end = events.size();
        while (end > 1 && !EVENTS.contains(events.get(end - 1).name())) {
            end--;
        }
        return events.subList(0, end);
    }

    private void add(ReceivedEvent event) {
        JsonNode data = event.data();
        if (event.regionCode() != null) {
            regionCode = event.regionCode();
        }
        unitId = event.unitId() == null ? unitId : event.unitId();
        switch (event.name()) {
            case "incident.opened" -> open(data);
            case "incident.marked-far" -> {
                deadlineAt = time(data, "deadlineAt");
                target = text(data, "target");
            }
            case "incident.deadline-moved" -> {
                receivedAt = time(data, "receivedAt");
                deadlineAt = time(data, "deadlineAt");
            }
            case "incident.dispatched" -> dispatch(data);
            case "incident.arrived" -> arrive(data);
            case "arrival.judged-anew", "arrival.reported-late" ->
                    onTime = data.path("onTime").asBoolean();
            case "arrival.warned" -> warnedAt = event.occurredAt();
            case "arrival.breached" -> breachedAt = event.occurredAt();
            case "arrival.acknowledged" -> acknowledgedAt = event.occurredAt();
            case "person.found" -> found++;
            case "incident.resolved" -> state = "resolved";
            case "incident.closed" -> state = "closed";
            case "incident.reopened" -> state = "reopened";
            case "incident.cancelled" -> state = "cancelled";
            case "incident.not-found" -> state = "not-found";
            default -> {
                // counts for the sequence only
            }
        }
    }

    private void open(JsonNode data) {
        state = "open";
        incidentNo = text(data, "incidentNo");
        priority = text(data, "priority");
        receivedAt = time(data, "receivedAt");
        deadlineAt = time(data, "deadlineAt");
        target = text(data, "target");
        gridCell = Cell.isWritten(text(data, "gridCell")) ? text(data, "gridCell") : null;
    }

    private void dispatch(JsonNode data) {
        state = "dispatched";
        teamId = id(data, "teamId");
        dispatchedAt = time(data, "dispatchedAt");
    }

    private void arrive(JsonNode data) {
        state = "on-scene";
        teamId = data.hasNonNull("teamId") ? id(data, "teamId") : teamId;
        arrivedAt = time(data, "arrivedAt");
        onTime = data.hasNonNull("onTime") ? data.get("onTime").asBoolean() : null;
    }

    private BoardIncident result(List<ReceivedEvent> events) {
        ReceivedEvent last = events.get(events.size() - 1);
        return new BoardIncident(
                incidentId,
                incidentNo,
                regionCode,
                unitId,
                state,
                priority,
                receivedAt,
                deadlineAt,
                target,
                teamId,
                dispatchedAt,
                arrivedAt,
                onTime,
                warnedAt,
                breachedAt,
                acknowledgedAt,
                found,
                last.epoch(),
                last.sequence(),
                hasGap(events),
                0,
                gridCell);
    }

    /** Sequences run without holes; they begin at 1, or after a restore where the epoch begins. */
    private static boolean hasGap(List<ReceivedEvent> events) {
        int firstEpoch = events.get(0).epoch();
        int lastEpoch = events.get(events.size() - 1).epoch();
        List<Long> sequences =
                events.stream()
                        .filter(e -> e.epoch() == lastEpoch)
                        .map(ReceivedEvent::sequence)
                        .distinct()
                        .toList();
        long from = firstEpoch == lastEpoch ? 1 : sequences.get(0);
        return sequences.size() < sequences.get(sequences.size() - 1) - from + 1;
    }

    private static String text(JsonNode data, String field) {
        return data.hasNonNull(field) ? data.get(field).asText() : null;
    }

    private static UUID id(JsonNode data, String field) {
        try {
            return data.hasNonNull(field) ? UUID.fromString(data.get(field).asText()) : null;
        } catch (IllegalArgumentException e) {
            throw new UnusableEventException(field + " is not a UUID", e);
        }
    }

    private static Instant time(JsonNode data, String field) {
        try {
            return data.hasNonNull(field)
                    ? OffsetDateTime.parse(data.get(field).asText()).toInstant()
                    : null;
        } catch (DateTimeException e) {
            throw new UnusableEventException(field + " is not a time", e);
        }
    }
}
