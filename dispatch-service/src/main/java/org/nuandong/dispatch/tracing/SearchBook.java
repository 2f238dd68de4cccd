package org.nuandong.dispatch.tracing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Optional;
import org.nuandong.dispatch.care.Stay;
import org.nuandong.dispatch.care.StayBegan;
import org.nuandong.dispatch.care.StayChanged;
import org.nuandong.dispatch.care.StayEnded;
import org.nuandong.dispatch.care.StayExit;
import org.nuandong.dispatch.care.Stays;

/**
 * 立档: opens a search for whoever comes unidentified, ends it when somebody is known or gone, and
 * keeps the features of every guest; in the transaction of the stay.
 */
@ApplicationScoped
class SearchBook {

    private final TracingRepository repository;
    private final EntityManager database;
    private final TracingClocks clocks;
    private final SearchEnd end;
    private final MissedGuests missed;
    private final Stays stays;

    SearchBook(
            TracingRepository repository,
            EntityManager database,
            TracingClocks clocks,
            SearchEnd end,
            MissedGuests missed,
            Stays stays) {
        this.repository = repository;
        this.database = database;
        this.clocks = clocks;
        this.end = end;
        this.missed = missed;
        this.stays = stays;
    }

    void began(@Observes StayBegan begun) {
        Stay stay = begun.stay();
        repository.add(new Profile(stay));
        if (!stay.identified()) {
            open(stay, begun.at());
        }
        missed.recognise(stay, begun.at());
    }

    /** What was entered afterwards rings no bells: its days have passed on paper. */
    private TracingFile open(Stay stay, Instant since) {
        TracingFile file = new TracingFile(stay);
        repository.add(file);
        if (!stay.backEntered()) {
            clocks.start(file, since);
        }
        return file;
    }

    void changed(@Observes StayChanged change) {
        Stay stay = change.stay();
        switch (change.what()) {
            case StayChanged.RECLASSIFIED -> reclassified(stay, change.at());
            case StayChanged.IDENTIFIED -> identified(stay, change.at());
            case StayChanged.UNLINKED -> unlinked(stay, change.at());
            default -> {
                // Into hospital and back: the search goes on.
            }
        }
    }

    private void reclassified(Stay stay, Instant at) {
        profile(stay).classify(stay);
        repository
                .lock(stay.caseId())
                .filter(file -> file.age(stay.minor()) && file.isOpen() && !stay.identified())
                .ifPresent(file -> clocks.policeAtOnce(file, at));
    }

    private void identified(Stay stay, Instant at) {
        Profile profile = profile(stay);
        profile.classify(stay);
        profile.born(BirthYears.of(stay.ageBand(), stay.admittedAt()));
        repository.lock(stay.caseId()).ifPresent(file -> end.found(file, at));
        if (!stay.open()) {
            profile.close();
        }
        missed.recognise(stay, at);
    }

    /** Nobody knows again who it is: everything is owed anew, elsewhere the notice alone. */
    private void unlinked(Stay stay, Instant at) {
        String left = stay.open() ? null : howItEnded(stay);
        if (stay.identified() || !stay.open() && !SearchEnd.goesOn(left)) {
            return;
        }
        profile(stay).reopen();
        repository
                .lock(stay.caseId())
                .ifPresentOrElse(
                        file -> reopen(file, stay, at),
                        () -> {
                            repository.add(new TracingFile(stay));
                            repository.flush();
                            repository
                                    .lock(stay.caseId())
                                    .ifPresent(file -> reopen(file, stay, at));
                        });
    }

    private void reopen(TracingFile file, Stay stay, Instant at) {
        file.unnoticed(null);
        if (!stay.backEntered()) {
            clocks.start(file, at);
        } else {
            file.owes(null, null);
        }
        if (!stay.open()) {
            end.left(file, howItEnded(stay));
        }
    }

    private String howItEnded(Stay stay) {
        return stays.exit(stay.caseId()).map(StayExit::kind).orElse(null);
    }

    void ended(@Observes StayEnded ended) {
        Optional<TracingFile> file = repository.lock(ended.stay().caseId());
        file.ifPresent(search -> end.left(search, ended.leaving().kind()));
        if (file.filter(TracingFile::isOpen).isEmpty()) {
            profile(ended.stay()).close();
        }
    }

    private Profile profile(Stay stay) {
        Profile known = database.find(Profile.class, stay.caseId(), LockModeType.PESSIMISTIC_WRITE);
        if (known == null) {
            known = new Profile(stay);
            repository.add(known);
        }
        return known;
    }
}
