package org.nuandong.beneficiary.checkon;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.nuandong.beneficiary.person.PersonEnded;
import org.nuandong.beneficiary.person.PersonErased;
import org.nuandong.beneficiary.platform.FreeText;
import org.nuandong.beneficiary.platform.OfficeClock;
import org.nuandong.commons.deadline.Deadlines;
import org.nuandong.commons.dictionary.Dictionaries;
import org.nuandong.commons.security.Caller;

/** 看护登记: what came of a call or a visit, and what follows from it. */
@ApplicationScoped
class CheckOnDesk {

    private final CheckOnRepository repository;
    private final CheckOnEvents events;
    private final Deadlines deadlines;
    private final Dictionaries dictionaries;
    private final Caller caller;
    private final OfficeClock clock;

    CheckOnDesk(
            CheckOnRepository repository,
            CheckOnEvents events,
            Deadlines deadlines,
            Dictionaries dictionaries,
            Caller caller,
            OfficeClock clock) {
        this.repository = repository;
        this.events = events;
        this.deadlines = deadlines;
        this.dictionaries = dictionaries;
        this.caller = caller;
        this.clock = clock;
    }

    CheckOn tell(UUID id, CheckOnRequests.Result said) {
        dictionaries.require("check-on-way", said.way(), "way");
        dictionaries.require("check-on-result", said.result(), "result");
        String note = FreeText.checked(said.note(), "note");
        Watch watch = repository.lockWatch(repository.visible(id).watchId());
        CheckOn one = repository.findById(id);
        repository.getEntityManager().refresh(one);
        Instant now = clock.now();
        one.tell(
                new CheckOn.Told(said.way(), said.result(), note, caller.subject()),
                watch.tries(),
                now.plus(watch.againAfter()),
                now);
        deadlines.done(one.id(), ColdWatch.AGAIN);
        if (one.isOpen()) {
            deadlines.set(
                    CheckOn.TYPE, one.id(), ColdWatch.AGAIN, one.againAt(), one.region(), null);
        }
        repository.flush();
        events.done(one);
        if (one.helpSent()) {
            events.helpAsked(one);
        }
        complete(watch, now);
        return one;
    }

    /** Nobody looks for the dead. */
    void heard(@Observes PersonEnded ended) {
        Instant now = clock.now();
        List<UUID> watches =
                repository.find("personId = ?1 and state = 'open'", ended.personId()).stream()
                        .map(CheckOn::watchId)
                        .sorted()
                        .toList();
        for (UUID id : watches) {
            Watch watch = repository.lockWatch(id);
            repository.update(
                    "state = 'dropped', againAt = null, overdue = false, changedAt = ?3,"
                            + " version = version + 1"
                            + " where watchId = ?1 and personId = ?2 and state = 'open'",
                    id,
                    ended.personId(),
                    now);
            complete(watch, now);
        }
    }

    /** 删除: what was noted of somebody goes with them. */
    void forget(@Observes PersonErased erased) {
        repository.update(
                "note = null, version = version + 1 where personId = ?1", erased.person().id());
    }

    private void complete(Watch watch, Instant now) {
        if (watch.isOpen() && watch.completedAt() == null && repository.open(watch.id()) == 0) {
            watch.complete(now);
            deadlines.done(watch.id(), ColdWatch.DUE);
            repository.flush();
            events.completed(watch, now);
        }
    }
}
