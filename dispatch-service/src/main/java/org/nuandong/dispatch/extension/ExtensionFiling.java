package org.nuandong.dispatch.extension;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.nuandong.commons.deadline.Deadlines;
import org.nuandong.commons.preset.Presets;
import org.nuandong.commons.reference.UnitTree;
import org.nuandong.commons.security.Caller;
import org.nuandong.dispatch.care.Stay;
import org.nuandong.dispatch.care.StayEnded;
import org.nuandong.dispatch.care.StayLimits;
import org.nuandong.dispatch.care.Stays;

/** 办理延期: files, answers, and moves the limit of the stay with it; the case is locked first. */
@ApplicationScoped
class ExtensionFiling {

    static final String ANSWER = "extension-answer";

    private final ExtensionRepository extensions;
    private final ExtensionEvents events;
    private final Stays stays;
    private final StayLimits limits;
    private final UnitTree units;
    private final Deadlines deadlines;
    private final Presets presets;
    private final Caller caller;
    private final Clock clock;

    ExtensionFiling(
            ExtensionRepository extensions,
            ExtensionEvents events,
            Stays stays,
            StayLimits limits,
            UnitTree units,
            Deadlines deadlines,
            Presets presets,
            Caller caller,
            Clock clock) {
        this.extensions = extensions;
        this.events = events;
        this.stays = stays;
        this.limits = limits;
        this.units = units;
        this.deadlines = deadlines;
        this.presets = presets;
        this.caller = caller;
        this.clock = clock;
    }

    StayExtension file(UUID caseId, ExtensionRequests.Filing filing) {
        Stay stay = stays.lockOpen(caseId);
        Instant now = clock.instant();
        Instant limit = limits.of(caseId);
        if (!filing.until().isAfter(limit) || !filing.until().isAfter(now)) {
            throw ExtensionProblem.EXTENSION_TOO_SHORT.at("until");
        }
        if (extensions.open(caseId).isPresent()) {
            throw ExtensionProblem.EXTENSION_OPEN.because();
        }
        requireSuperior(filing.filedTo(), stay);
        StayExtension extension = new StayExtension(stay, filing, limit, now, caller.subject());
        extension.awaitAnswer(
                now.plus(presets.duration("extension.answer-within", stay.region(), now)));
        extensions.persistAndFlush(extension);
        deadlines.set(
                StayExtension.TYPE,
                extension.id(),
                ANSWER,
                extension.answerBy(),
                stay.region(),
                stay.unitId());
        limits.move(caseId, filing.until());
        events.extended(extension);
        return extension;
    }

    StayExtension acknowledge(UUID caseId, UUID id, String words) {
        StayExtension extension = answerable(caseId, id);
        Instant now = clock.instant();
        extension.acknowledge(words, caller.subject(), now);
        deadlines.done(id, ANSWER);
        events.answered(extension, now);
        return extension;
    }

    /** The former limit holds again; where it has passed, people are woken at once. */
    StayExtension refuse(UUID caseId, UUID id, String words) {
        StayExtension extension = answerable(caseId, id);
        Instant now = clock.instant();
        extension.refuse(words, caller.subject(), now);
        deadlines.done(id, ANSWER);
        limits.move(caseId, extension.formerLimit());
        events.answered(extension, now);
        return extension;
    }

    /** Who has left needs no answer any more. */
    void ended(@Observes StayEnded end) {
        extensions
                .open(end.stay().caseId())
                .ifPresent(
                        open -> {
                            open.lapse(end.leaving().at());
                            deadlines.cancel(open.id(), "exited", ANSWER);
                        });
    }

    private StayExtension answerable(UUID caseId, UUID id) {
        extensions.visible(caseId, id);
        stays.lockOpen(caseId);
        return extensions.locked(id);
    }

    /** A unit to which the station reports, by whatever way; never the station itself. */
    private void requireSuperior(UUID unit, Stay stay) {
        boolean above =
                !unit.equals(stay.unitId())
                        && units.find(unit).isPresent()
                        && (units.below(unit).contains(stay.unitId())
                                || units.find(unit)
                                        .filter(found -> found.region().covers(stay.region()))
                                        .isPresent());
        if (!above) {
            throw ExtensionProblem.NOT_A_SUPERIOR.at("filedTo");
        }
    }
}
