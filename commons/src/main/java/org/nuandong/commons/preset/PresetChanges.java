package org.nuandong.commons.preset;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.nuandong.commons.event.Event;
import org.nuandong.commons.event.EventId;
import org.nuandong.commons.event.EventOutbox;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.commons.security.Caller;

/**
 * Proposes and approves values. What concerns clocks or money shows its effect and waits for a
 * second person; the rest takes effect at once.
 */
@ApplicationScoped
class PresetChanges {

    private final Presets presets;
    private final PresetTable table;
    private final PresetChangeTable changes;
    private final List<PresetEffect> effects;
    private final EventOutbox outbox;
    private final Caller caller;
    private final Clock clock;
    private final jakarta.enterprise.event.Event<Preset> changed;

    PresetChanges(
            Presets presets,
            PresetTable table,
            PresetChangeTable changes,
            @All List<PresetEffect> effects,
            EventOutbox outbox,
            Caller caller,
            Clock clock,
            jakarta.enterprise.event.Event<Preset> changed) {
        this.presets = presets;
        this.table = table;
        this.changes = changes;
        this.effects = effects;
        this.outbox = outbox;
        this.caller = caller;
        this.clock = clock;
        this.changed = changed;
    }

    PresetChangeView propose(PresetChangeRequest request) {
        Instant now = clock.instant();
        caller.requireRegion(request.regionCode());
        PresetKey key = request.checked(presets.book(), now);
        Preset proposed = request.preset(EventId.at(now), caller.subject(), now);
        PresetChange change = new PresetChange(proposed, now, null, null);
        changes.insert(change);
        PresetChangeView.Effect effect = effectOf(proposed, now);
        if (key.needsSecondPerson()) {
            return PresetChangeView.of(change, effect);
        }
        return PresetChangeView.of(takeEffect(change, null, now), effect);
    }

    PresetChangeView approve(UUID id) {
        PresetChange change =
                changes.lock(id)
                        .filter(found -> caller.sees(found.proposed().region(), null))
                        .orElseThrow(CommonProblem.NOT_FOUND::because);
        Instant now = clock.instant();
        Preset proposed = change.proposed();
        if (change.inForce()) {
            throw PresetProblem.PRESET_CHANGE_DECIDED.because();
        }
        if (proposed.proposedBy().equals(caller.subject())) {
            throw PresetProblem.SECOND_PERSON_NEEDED.because();
        }
        if (proposed.validTo() != null && !proposed.validTo().isAfter(now)) {
            throw PresetProblem.PRESET_CHANGE_LAPSED.because();
        }
        PresetChangeView.Effect effect = effectOf(proposed, now);
        return PresetChangeView.of(takeEffect(change, caller.subject(), now), effect);
    }

    /** What waits for a second person in the caller's regions. */
    List<PresetChange> open(String key, UUID after, int limit) {
        return changes.open(caller.likePatterns(), key, after, limit, clock.instant());
    }

    PresetChangeView find(UUID id) {
        return changes.find(id)
                .filter(found -> caller.sees(found.proposed().region(), null))
                .map(this::view)
                .orElseThrow(CommonProblem.NOT_FOUND::because);
    }

    /** With the effect that it would have now. */
    PresetChangeView view(PresetChange change) {
        return PresetChangeView.of(change, effectOf(change.proposed(), clock.instant()));
    }

    private PresetChange takeEffect(PresetChange change, String approver, Instant now) {
        Preset preset = change.takingEffect(EventId.at(now), approver, now);
        table.insert(preset);
        changes.tookEffect(change.id(), preset, approver);
        outbox.record(event(preset, now));
        changed.fire(preset);
        return new PresetChange(change.proposed(), change.proposedAt(), now, preset.id());
    }

    void committed(@Observes(during = TransactionPhase.AFTER_SUCCESS) Preset preset) {
        presets.forget();
    }

    private PresetChangeView.Effect effectOf(Preset proposed, Instant now) {
        String key = proposed.key();
        RegionCode region = proposed.region();
        Instant then = proposed.validFrom().isBefore(now) ? now : proposed.validFrom();
        PresetBook book = presets.book();
        long running =
                effects.stream()
                        .filter(effect -> effect.concerns(key))
                        .mapToLong(effect -> effect.runningOnOldValue(key, region))
                        .sum();
        return new PresetChangeView.Effect(
                book.inForce(key, region, now).map(PresetView::of).orElse(null),
                book.with(proposed).inForce(key, region, then).map(Preset::value).orElse(null),
                book.nearer(key, region, then).stream().map(PresetView::of).toList(),
                running);
    }

    /** The aggregate is the key in its region, so that its changes are in sequence. */
    private static Event event(Preset preset, Instant now) {
        String name = "preset:" + preset.key() + ":" + preset.region().code();
        return Event.of(
                "preset.changed",
                "preset",
                UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)),
                preset.region(),
                null,
                now,
                new Changed(
                        preset.key(),
                        preset.region().code(),
                        preset.value(),
                        preset.validFrom(),
                        preset.validTo()));
    }

    record Changed(
            String key, String regionCode, String value, Instant validFrom, Instant validTo) {}
}
