package org.nuandong.beneficiary.wandering;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.nuandong.beneficiary.person.PersonRecognition;
import org.nuandong.beneficiary.platform.OfficeClock;
import org.nuandong.beneficiary.recognition.Flags;
import org.nuandong.commons.preset.Presets;
import org.nuandong.commons.region.RegionCode;

/** 归类: what an entry adds up to, who is warned and by when somebody looks after the person. */
@ApplicationScoped
class Reckoning {

    private final WanderingRepository repository;
    private final WanderingEvents events;
    private final WanderingClocks clocks;
    private final PersonRecognition persons;
    private final Flags flags;
    private final Presets presets;
    private final OfficeClock clock;

    Reckoning(
            WanderingRepository repository,
            WanderingEvents events,
            WanderingClocks clocks,
            PersonRecognition persons,
            Flags flags,
            Presets presets,
            OfficeClock clock) {
        this.repository = repository;
        this.events = events;
        this.clocks = clocks;
        this.persons = persons;
        this.flags = flags;
        this.presets = presets;
        this.clock = clock;
    }

    void reckon(UUID entryId, boolean warning) {
        WanderingEntry entry = repository.locked(entryId).orElseThrow();
        List<WanderingStay> stays = repository.staysIn(entryId);
        List<WanderingRefusal> refusals = repository.refusalsIn(entryId);
        if (stays.isEmpty() && refusals.isEmpty()) {
            entry.join();
            clocks.stop(entry, "joined");
            return;
        }
        History history = History.of(stays, refusals);
        Classes rules = rules(new RegionCode(history.regionCode()));
        List<String> classes = rules.of(history, isDemented(entry));
        boolean later = entry.become(history, classes);
        repository.flush();
        if (later) {
            lookAfter(entry, rules.of(classes), warning);
        }
        flag(entry, classes);
    }

    private void lookAfter(WanderingEntry entry, Duration within, boolean warning) {
        Instant now = clock.now();
        clocks.stop(entry, "new-stay");
        if (within != null) {
            clocks.lookAfter(entry, entry.lastAt().plus(within));
        }
        events.recorded(entry, now);
        if (warning && entry.home() != null && isWarnedOf(entry)) {
            entry.warn(now);
            clocks.warn(entry, now);
            events.warned(entry, now);
        }
    }

    private boolean isWarnedOf(WanderingEntry entry) {
        String classes = presets.text("wandering.warn-classes", entry.home(), clock.now());
        return Arrays.stream(classes.split(","))
                .map(String::strip)
                .anyMatch(entry.classes()::contains);
    }

    Classes rules(RegionCode region) {
        return Classes.of(
                presets.text("wandering.follow-up-within", region, clock.now()),
                presets.integer("wandering.repeated-from", region, clock.now()));
    }

    private boolean isDemented(WanderingEntry entry) {
        return entry.personId() != null && flags.borne(entry.personId()).contains("dementia");
    }

    /** Known at every door as long as the facts say so. */
    private void flag(WanderingEntry entry, List<String> classes) {
        if (entry.personId() == null) {
            return;
        }
        var person = persons.lock(entry.personId());
        if (classes.contains("repeated")) {
            flags.set(person, Flags.REPEATED, Flags.LEDGER);
        } else {
            flags.end(person, Flags.REPEATED, Flags.LEDGER, "mistake");
        }
    }
}
