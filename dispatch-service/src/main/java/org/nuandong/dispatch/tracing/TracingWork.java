package org.nuandong.dispatch.tracing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.nuandong.commons.dictionary.Dictionaries;
import org.nuandong.commons.personal.PersonalData;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.security.Caller;
import org.nuandong.dispatch.care.Stay;
import org.nuandong.dispatch.care.Stays;
import org.nuandong.dispatch.evidence.EvidenceBook;
import org.nuandong.dispatch.platform.StatedTime;

/** 寻亲办理: features, notices and the five items of a minor; each step locks the stay first. */
@ApplicationScoped
class TracingWork {

    private final Stays stays;
    private final TracingRepository repository;
    private final EntityManager database;
    private final LooksCheck check;
    private final TracingTimes times;
    private final TracingClocks clocks;
    private final TracingEvents events;
    private final MinorChecklist checklist;
    private final EvidenceBook evidence;
    private final PersonalData personal;
    private final Dictionaries dictionaries;
    private final Caller caller;
    private final Clock clock;

    TracingWork(
            Stays stays,
            TracingRepository repository,
            EntityManager database,
            LooksCheck check,
            TracingTimes times,
            TracingClocks clocks,
            TracingEvents events,
            MinorChecklist checklist,
            EvidenceBook evidence,
            PersonalData personal,
            Dictionaries dictionaries,
            Caller caller,
            Clock clock) {
        this.stays = stays;
        this.repository = repository;
        this.database = database;
        this.check = check;
        this.times = times;
        this.clocks = clocks;
        this.events = events;
        this.checklist = checklist;
        this.evidence = evidence;
        this.personal = personal;
        this.dictionaries = dictionaries;
        this.caller = caller;
        this.clock = clock;
    }

    /** The whole of what is known of the looks, valid from now on. */
    TracingFile features(UUID caseId, LooksRequest body) {
        TracingFile file = open(caseId);
        Profile profile = database.find(Profile.class, caseId, LockModeType.PESSIMISTIC_WRITE);
        profile.take(check.looks(body, profile.looks()));
        profile.tell(body.words(), personal);
        Instant now = clock.instant();
        if (file.suspect(LooksCheck.sorted(body.suspicions()))) {
            clocks.policeAtOnce(file, now);
        }
        events.featuresRecorded(file, now);
        return file;
    }

    TracingNotice publish(UUID caseId, TracingRequests.NewNotice body) {
        body.channels().forEach(code -> dictionaries.require("tracing-channel", code, "channels"));
        TracingFile file = open(caseId);
        Instant last =
                repository.notices(caseId).stream()
                        .map(TracingNotice::publishedAt)
                        .reduce(file.enteredAt(), (a, b) -> b.isAfter(a) ? b : a);
        Instant at = StatedTime.after(last, body.publishedAt(), clock.instant(), "publishedAt");
        Instant owedBy = file.noticedAt() == null ? file.firstDueAt() : file.refreshDueAt();
        Instant nextBy = times.refreshBy(file.region(), at);
        boolean first = file.noticed(at, nextBy);
        TracingNotice notice =
                new TracingNotice(caseId, body.channels(), body.reference(), at, caller.subject())
                        .owed(owedBy, !first);
        repository.add(notice);
        clocks.noticed(file, nextBy);
        events.noticed(file, notice);
        return notice;
    }

    /** Taken back by hand: unless another one stands, the first is owed again. */
    TracingNotice withdraw(UUID caseId, UUID noticeId, TracingRequests.Withdrawal body) {
        dictionaries.require("tracing-withdrawal", body.reason(), "reason");
        TracingFile file = open(caseId);
        List<TracingNotice> notices = repository.notices(caseId);
        TracingNotice notice =
                notices.stream()
                        .filter(one -> one.id().equals(noticeId))
                        .findFirst()
                        .orElseThrow(CommonProblem.NOT_FOUND::because);
        Instant now = clock.instant();
        notice.withdraw(body.reason(), now);
        if (notices.stream().noneMatch(TracingNotice::stands)) {
            file.unnoticed(times.noticeBy(file.region(), now));
            clocks.noticeOwed(file);
        }
        events.withdrawn(file, notice);
        return notice;
    }

    TracingFile minorItem(UUID caseId, TracingRequests.MinorItemDone body) {
        dictionaries.require("tracing-minor-item", body.item(), "item");
        TracingFile file = open(caseId);
        if (!file.isMinor()) {
            throw TracingProblem.NOT_A_MINOR.because();
        }
        Instant at = StatedTime.after(file.enteredAt(), body.doneAt(), clock.instant(), "doneAt");
        if (body.evidenceId() != null) {
            evidence.requireAll(List.of(body.evidenceId()), file.region());
            evidence.bind(body.evidenceId(), Stay.TYPE, caseId);
        }
        if (repository.minorItems(caseId).stream().noneMatch(i -> i.item().equals(body.item()))) {
            repository.add(
                    new MinorItem(caseId, body.item(), at, body.evidenceId(), caller.subject()));
            repository.flush();
            events.minorItem(file, body.item(), checklist.gaps(file), at);
        }
        return file;
    }

    /**
     * The stay's lock goes before the search's, here as in the stay's own steps. The search for
     * somebody cared for elsewhere outlives the stay.
     */
    TracingFile open(UUID caseId) {
        Stay stay = stays.lockVisible(caseId);
        TracingFile file = repository.lock(caseId).orElse(null);
        if (!stay.open() && (file == null || !file.isOpen())) {
            stays.lockOpen(caseId); // Refuses: the stay is closed.
        }
        if (file == null) {
            throw knownAlready();
        }
        file.requireOpen();
        return file;
    }

    private static RuntimeException knownAlready() {
        return CommonProblem.STEP_OUT_OF_ORDER.because(TracingState.FOUND.code());
    }
}
