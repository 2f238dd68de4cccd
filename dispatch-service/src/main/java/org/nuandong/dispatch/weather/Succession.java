package org.nuandong.dispatch.weather;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;

/**
 * 预警更替: what a new message ends, and what had ended it before it came. Only among messages of the
 * same status: an exercise cancels no real warning. Answers what ended, for duty to be told.
 */
@ApplicationScoped
class Succession {

    private final WarningRepository warnings;
    private final WarningLife life;

    Succession(WarningRepository warnings, WarningLife life) {
        this.warnings = warnings;
        this.life = life;
    }

    List<Warning> settle(Warning fresh, WarningDraft draft, Instant now) {
        List<Warning> ended = new ArrayList<>();
        if ("Ack".equals(fresh.messageType()) || "Error".equals(fresh.messageType())) {
            return ended;
        }
        WarningState how = draft.ends() ? WarningState.CANCELLED : WarningState.SUPERSEDED;
        for (Warning earlier : earlier(fresh, draft)) {
            if (life.end(earlier, how, fresh.id(), now)) {
                ended.add(earlier);
            }
        }
        for (Warning later : later(fresh, draft)) {
            boolean withdrawn = later.withdraws();
            life.end(
                    fresh,
                    withdrawn ? WarningState.CANCELLED : WarningState.SUPERSEDED,
                    later.id(),
                    now);
        }
        return ended;
    }

    private List<Warning> earlier(Warning fresh, WarningDraft draft) {
        List<Warning> earlier = new ArrayList<>();
        warnings.ofIdentity(fresh.sender(), fresh.identifier()).stream()
                .filter(other -> other.sent().isBefore(fresh.sent()))
                .forEach(earlier::add);
        draft.references.forEach(reference -> earlier.addAll(warnings.named(reference)));
        if (draft.chained && draft.references.isEmpty()) {
            warnings.ofSender(fresh).stream()
                    .filter(other -> other.sent().isBefore(fresh.sent()))
                    .filter(other -> samePlace(other, fresh))
                    .forEach(earlier::add);
        }
        return earlier.stream()
                .filter(other -> concerns(fresh, other))
                .filter(warnings::bearsOnCaller)
                .toList();
    }

    private List<Warning> later(Warning fresh, WarningDraft draft) {
        List<Warning> later = new ArrayList<>();
        warnings.ofIdentity(fresh.sender(), fresh.identifier()).stream()
                .filter(other -> other.sent().isAfter(fresh.sent()))
                .forEach(later::add);
        warnings.naming(fresh).stream()
                .filter(
                        other ->
                                other.region().covers(fresh.region()) || sharesAPlace(other, fresh))
                .forEach(later::add);
        if (draft.chained) {
            warnings.ofSender(fresh).stream()
                    .filter(other -> other.sent().isAfter(fresh.sent()))
                    .filter(other -> samePlace(other, fresh))
                    .forEach(later::add);
        }
        return later.stream().filter(other -> concerns(fresh, other)).toList();
    }

    private static boolean concerns(Warning fresh, Warning other) {
        boolean informs = "Ack".equals(other.messageType()) || "Error".equals(other.messageType());
        return !informs
                && !other.id().equals(fresh.id())
                && !sameMessage(fresh.messageId(), other.messageId())
                && other.status().equals(fresh.status());
    }

    private static boolean sameMessage(UUID one, UUID other) {
        return one.equals(other);
    }

    private static boolean samePlace(Warning one, Warning other) {
        return one.isPlaced() || other.isPlaced()
                ? new HashSet<>(one.regions()).equals(new HashSet<>(other.regions()))
                : one.areaNames().equals(other.areaNames());
    }

    private static boolean sharesAPlace(Warning one, Warning other) {
        return one.regions().stream()
                .anyMatch(
                        place ->
                                other.regions().stream()
                                        .anyMatch(p -> p.covers(place) || place.covers(p)));
    }
}
