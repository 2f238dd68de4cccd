package org.nuandong.dispatch.incident;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.nuandong.commons.event.Event;
import org.nuandong.commons.event.EventOutbox;
import org.nuandong.dispatch.platform.ActingRole;

/** What was done to an incident: the event for other services, the line for its story. */
@ApplicationScoped
public class IncidentLog {

    private final EventOutbox outbox;
    private final EntityManager entities;
    private final StoryRows lines;
    private final ObjectMapper json;
    private final ActingRole role;
    private final Clock clock;

    IncidentLog(
            EventOutbox outbox,
            EntityManager entities,
            StoryRows lines,
            ObjectMapper json,
            ActingRole role,
            Clock clock) {
        this.outbox = outbox;
        this.entities = entities;
        this.lines = lines;
        this.json = json;
        this.role = role;
        this.clock = clock;
    }

    /** {@code data} is a record without anything personal; answers the event's id. */
    public UUID event(Incident incident, String name, Instant occurredAt, Object data) {
        return outbox.record(told(incident, name, occurredAt, data)).id();
    }

    /** The same happened to many: their events in one statement. */
    public void events(
            List<Incident> incidents,
            String name,
            Instant occurredAt,
            Function<Incident, Object> data) {
        outbox.recordAll(
                incidents.stream()
                        .map(each -> told(each, name, occurredAt, data.apply(each)))
                        .toList());
    }

    private Event told(Incident incident, String name, Instant occurredAt, Object data) {
        ObjectNode fields = json.valueToTree(data);
        if (incident.isBackEntered()) {
            fields.put("backEntered", true);
        }
        return Event.of(
                        name,
                        "incident",
                        incident.id(),
                        incident.region(),
                        incident.unitId(),
                        occurredAt,
                        fields)
                .asTest(incident.isTest());
    }

    /**
     * {@code args} fill the sentence {@code step} of the story texts: plain text, an instant, or
     * {@link StoryTeller#code a code of a dictionary}.
     */
    public void story(Incident incident, Instant at, String step, Object... args) {
        entities.persist(
                new StoryLine(incident.id(), at, clock.instant(), step, role.current(), args));
    }

    /** The same sentence for many, with the one argument it takes. */
    public void stories(
            List<Incident> incidents, Instant at, String step, Function<Incident, Object> arg) {
        Instant now = clock.instant();
        String byRole = role.current();
        lines.write(
                incidents.stream()
                        .map(
                                each ->
                                        new StoryLine(
                                                each.id(), at, now, step, byRole, arg.apply(each)))
                        .toList());
    }
}
