package org.nuandong.commons.consumer;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.nuandong.commons.event.EventConfig;
import org.nuandong.commons.event.EventEffect;
import org.nuandong.commons.event.EventInbox;
import org.nuandong.commons.event.EventType;
import org.nuandong.commons.event.ReceivedEvent;
import org.nuandong.commons.reference.ReferenceCopy;

/**
 * Marks events as seen and gives the new ones to the features that know them, in the caller's
 * transaction.
 */
@ApplicationScoped
public class EventIntake {

    private final EventInbox inbox;
    private final ReferenceCopy reference;
    private final EventConfig config;
    private final List<EventEffect> effects;
    private final ConsumerMeters meters;

    EventIntake(
            EventInbox inbox,
            ReferenceCopy reference,
            EventConfig config,
            @All List<EventEffect> effects,
            ConsumerMeters meters) {
        this.inbox = inbox;
        this.reference = reference;
        this.config = config;
        this.effects = effects;
        this.meters = meters;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void takeIn(List<ReceivedEvent> events) {
        List<ReceivedEvent> concerning =
                inbox.keepsUnknown() ? events : events.stream().filter(this::concerns).toList();
        meters.unknown(events.size() - concerning.size());
        List<ReceivedEvent> fresh = fresh(concerning);
        fresh.stream()
                .filter(event -> config.referenceTopic().equals(event.topic()))
                .forEach(reference::apply);
        List<ReceivedEvent> known = fresh.stream().filter(this::isKnown).toList();
        meters.unknown(fresh.size() - known.size());
        effects.forEach(effect -> give(known, effect));
        meters.taken(known.size());
    }

    /** In partition order; a feature is given what it knows and nothing else. */
    private static void give(List<ReceivedEvent> known, EventEffect effect) {
        List<ReceivedEvent> wanted = known.stream().filter(effect::knows).toList();
        if (!wanted.isEmpty()) {
            effect.apply(wanted);
        }
    }

    /** A busy neighbour's events that change nothing here cost no write. */
    private boolean concerns(ReceivedEvent event) {
        return config.referenceTopic().equals(event.topic()) || isKnown(event);
    }

    private boolean isKnown(ReceivedEvent event) {
        return effects.stream().anyMatch(effect -> effect.knows(event));
    }

    /** In their order; heartbeats repeat by nature and are never marked. */
    private List<ReceivedEvent> fresh(List<ReceivedEvent> events) {
        List<ReceivedEvent> facts = events.stream().filter(event -> !isHeartbeat(event)).toList();
        Set<UUID> fresh = new HashSet<>();
        if (!facts.isEmpty()) {
            inbox.firstSeen(facts).forEach(event -> fresh.add(event.id()));
            meters.repeated(facts.size() - fresh.size());
        }
        return events.stream()
                .filter(event -> isHeartbeat(event) || fresh.remove(event.id()))
                .toList();
    }

    private static boolean isHeartbeat(ReceivedEvent event) {
        return EventType.HEARTBEAT.equals(event.name());
    }
}
