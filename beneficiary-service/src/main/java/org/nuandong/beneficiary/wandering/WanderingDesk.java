package org.nuandong.beneficiary.wandering;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.nuandong.beneficiary.platform.FreeText;
import org.nuandong.beneficiary.platform.OfficeClock;
import org.nuandong.commons.dictionary.Dictionaries;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.security.Caller;

/** Whoever looks after people at home: acknowledges, goes there, writes it down, closes. */
@ApplicationScoped
class WanderingDesk {

    private final WanderingRepository repository;
    private final WanderingEvents events;
    private final WanderingClocks clocks;
    private final Reckoning reckoning;
    private final Dictionaries dictionaries;
    private final Caller caller;
    private final OfficeClock clock;

    WanderingDesk(
            WanderingRepository repository,
            WanderingEvents events,
            WanderingClocks clocks,
            Reckoning reckoning,
            Dictionaries dictionaries,
            Caller caller,
            OfficeClock clock) {
        this.repository = repository;
        this.events = events;
        this.clocks = clocks;
        this.reckoning = reckoning;
        this.dictionaries = dictionaries;
        this.caller = caller;
        this.clock = clock;
    }

    WanderingView acknowledge(UUID id) {
        WanderingEntry entry = lock(id);
        entry.acknowledge(clock.now(), caller.subject());
        clocks.acknowledged(entry);
        events.acknowledged(entry, clock.now());
        return view(entry);
    }

    WanderingView followUp(UUID id, WanderingRequests.Visit said) {
        check(said);
        WanderingEntry entry = lock(id);
        Instant at = said.at() == null ? clock.now() : said.at();
        if (at.isBefore(entry.lastAt())) {
            throw CommonProblem.INVALID_REQUEST.at("at");
        }
        FollowUp visit = new FollowUp(id, said, at, caller.subject());
        entry.followUp(at, null);
        if (entry.warnedAt() != null && entry.acknowledgedAt() == null) {
            entry.acknowledge(clock.now(), caller.subject());
        }
        repository.add(visit);
        clocks.lookedAfter(entry);
        Duration within = reckoning.rules(entry.region()).of(entry.classes());
        if (within != null) {
            clocks.lookAfter(entry, at.plus(within));
        }
        events.followedUp(entry, visit);
        return view(entry);
    }

    WanderingView close(UUID id, WanderingRequests.Closing said) {
        dictionaries.require("wandering-close-reason", said.reason(), "reason");
        WanderingEntry entry = lock(id);
        entry.close(said.reason(), clock.now());
        clocks.stop(entry, said.reason());
        events.closed(entry, clock.now());
        return view(entry);
    }

    private void check(WanderingRequests.Visit said) {
        dictionaries.require("wandering-follow-up-way", said.way(), "way");
        dictionaries.require("wandering-follow-up-result", said.result(), "result");
        if (said.help() != null) {
            said.help().forEach(code -> dictionaries.require("wandering-need", code, "help"));
        }
        FreeText.checked(said.note(), "note");
        clock.refuseFuture(said.at(), "at");
    }

    private WanderingEntry lock(UUID id) {
        return repository
                .locked(id)
                .filter(this::isVisible)
                .orElseThrow(CommonProblem.NOT_FOUND::because);
    }

    /** Where the person was, and where home is. */
    boolean isVisible(WanderingEntry entry) {
        return !"joined".equals(entry.state())
                && (caller.sees(entry.region(), null)
                        || entry.home() != null && caller.sees(entry.home(), null));
    }

    WanderingView view(WanderingEntry entry) {
        repository.flush();
        return WanderingView.of(
                entry, repository.staysIn(entry.id()), repository.followUps(entry.id()));
    }
}
