package org.nuandong.reporting.sla;

import static org.nuandong.reporting.sla.Words.flag;
import static org.nuandong.reporting.sla.Words.seconds;
import static org.nuandong.reporting.sla.Words.text;
import static org.nuandong.reporting.sla.Words.time;
import static org.nuandong.reporting.sla.Words.yes;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.nuandong.commons.event.ReceivedEvent;

/**
 * Folds all known events of one incident, in its own order. The clock is decided by the first
 * arrival; a later deadline or a duty leader's word (迟报) judges that one again.
 */
final class ServedIncidentFold {

    static final Set<String> EVENTS =
            Set.of(
                    "incident.opened",
                    "incident.marked-far",
                    "incident.deadline-moved",
                    "incident.prioritised",
                    "incident.guided-by-telephone",
                    "incident.dispatched",
                    "incident.arrived",
                    "incident.transferred",
                    "arrival.judged-anew",
                    "arrival.reported-late",
                    "arrival.breached",
                    "arrival.explained",
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
    private String warningLevel;
    private Boolean night;
    private boolean byPatrol;
    private boolean backEntered;
    private String target;
    private boolean far;
    private Instant receivedAt;
    private Instant startedAt;
    private Instant deadlineAt;
    private Instant dispatchedAt;
    private Instant sentAt;
    private Instant arrivedAt;
    private Boolean onTime;
    private boolean reportedLate;
    private Instant breachedAt;
    private String breachReason;
    private Instant guidedAt;
    private Instant endedAt;
    private Long answerSeconds;

    private ServedIncidentFold(UUID incidentId) {
        this.incidentId = incidentId;
    }

    /** {@code events} are those of one incident by epoch and sequence, at least one. */
    static ServedIncident fold(List<ReceivedEvent> events) {
        ServedIncidentFold fold = new ServedIncidentFold(events.get(0).subject());
        events.forEach(fold::add);
        return fold.result();
    }

    private void add(ReceivedEvent event) {
        regionCode = event.regionCode() == null ? regionCode : event.regionCode();
        unitId = event.unitId() == null ? unitId : event.unitId();
        JsonNode data = event.data();
        switch (event.name()) {
            case "incident.opened" -> open(event);
            case "incident.prioritised" -> priority = text(data, "priority");
            case "incident.marked-far" -> {
                far = true;
                deadlineAt = time(event, "deadlineAt");
                target = text(data, "target");
            }
            case "incident.deadline-moved" -> move(event);
            case "incident.guided-by-telephone" -> {
                state = "waiting";
                guidedAt = time(event, "guidedAt");
            }
            case "incident.dispatched" -> dispatch(event);
            case "incident.arrived" -> arrive(event);
            case "arrival.judged-anew" -> {
                onTime = flag(data, "onTime");
                receivedAt = time(event, "receivedAt");
                deadlineAt = time(event, "deadlineAt");
            }
            case "arrival.reported-late" -> {
                arrivedAt = time(event, "arrivedAt");
                onTime = data.path("onTime").asBoolean(true);
                reportedLate = true;
            }
            case "arrival.breached" -> breachedAt = event.occurredAt();
            case "arrival.explained" -> breachReason = text(data, "reason");
            case "incident.reopened" -> {
                state = "waiting";
                endedAt = null;
            }
            case "incident.resolved" -> end("resolved", event);
            case "incident.closed" -> end("closed", event);
            case "incident.cancelled" -> end("cancelled", event);
            case "incident.not-found" -> end("not-found", event);
            default -> {
                // names its unit or counts for the sequence only
            }
        }
    }

    private void open(ReceivedEvent event) {
        JsonNode data = event.data();
        state = "waiting";
        incidentNo = text(data, "incidentNo");
        priority = text(data, "priority");
        receivedAt = time(event, "receivedAt");
        deadlineAt = time(event, "deadlineAt");
        target = text(data, "target");
        byPatrol = yes(data, "byPatrol");
        backEntered = yes(data, "backEntered");
        night = flag(data, "night");
        warningLevel = text(data, "warningLevel");
        answerSeconds = seconds(data, "answerSeconds");
    }

    private void move(ReceivedEvent event) {
        receivedAt = time(event, "receivedAt");
        startedAt = time(event, "startedAt");
        deadlineAt = time(event, "deadlineAt");
        target = text(event.data(), "target");
        // The first call is another one now; it may have told nothing of how long it rang.
        answerSeconds = seconds(event.data(), "answerSeconds");
    }

    private void dispatch(ReceivedEvent event) {
        if (!yes(event.data(), "support")) {
            state = "waiting";
            dispatchedAt = time(event, "dispatchedAt");
        }
    }

    private void arrive(ReceivedEvent event) {
        JsonNode data = event.data();
        state = "on-scene";
        if (arrivedAt != null || yes(data, "again")) {
            return;
        }
        arrivedAt = time(event, "arrivedAt");
        onTime = flag(data, "onTime");
        reportedLate = yes(data, "lateReport");
        byPatrol |= yes(data, "byPatrol");
        JsonNode legs = data.path("legs");
        answerSeconds = legs.has("answerSeconds") ? seconds(legs, "answerSeconds") : answerSeconds;
        Long travel = seconds(legs, "travelSeconds");
        sentAt =
                travel == null || arrivedAt == null ? dispatchedAt : arrivedAt.minusSeconds(travel);
    }

    private void end(String how, ReceivedEvent event) {
        state = how;
        endedAt = endedAt == null ? event.occurredAt() : endedAt;
    }

    private ServedIncident.Legs legs() {
        Instant start = startedAt == null ? receivedAt : startedAt;
        // A duplicate's call is its survivor's: it must not be counted twice.
        Long answer = "cancelled".equals(state) ? null : answerSeconds;
        if (arrivedAt == null || start == null) {
            return ServedIncident.Legs.ofAnswer(answer);
        }
        return new ServedIncident.Legs(
                answer,
                sentAt == null ? null : between(start, sentAt),
                sentAt == null ? null : between(sentAt, arrivedAt),
                between(start, arrivedAt));
    }

    private static long between(Instant from, Instant to) {
        return Math.max(0, Duration.between(from, to).toSeconds());
    }

    private ServedIncident result() {
        return new ServedIncident(
                incidentId,
                incidentNo,
                regionCode,
                unitId,
                state,
                priority,
                warningLevel,
                night,
                byPatrol,
                backEntered,
                target,
                far,
                receivedAt,
                deadlineAt,
                dispatchedAt,
                arrivedAt,
                onTime,
                reportedLate,
                breachedAt,
                breachReason,
                guidedAt,
                endedAt,
                legs());
    }
}
