package org.nuandong.beneficiary.survey;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.nuandong.beneficiary.category.HolderMoved;
import org.nuandong.beneficiary.household.HouseholdEnded;
import org.nuandong.beneficiary.person.PersonErased;
import org.nuandong.beneficiary.platform.OfficeClock;
import org.nuandong.commons.region.RegionCode;

/** Hears of households that move or end, and forgets what was written of who is erased. */
@ApplicationScoped
class SurveyNews {

    private static final String FORGET =
            "update survey_visit set said_sealed = null where task_id in (select t.id"
                    + " from survey_task t join household_member m on"
                    + " m.household_id = t.household_id where m.person_id = :person)";

    private final SurveyRepository repository;
    private final OfficeClock clock;

    SurveyNews(SurveyRepository repository, OfficeClock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    /** Nobody need go where nobody lives any more. */
    void heard(@Observes HouseholdEnded ended) {
        Instant now = clock.now();
        open(ended.householdId()).stream()
                .filter(SurveyTask::isMissing)
                .forEach(task -> task.drop(now));
    }

    /** It is seen where it lives now, while that lies in the round. */
    void heard(@Observes HolderMoved move) {
        Instant now = clock.now();
        RegionCode to = move.holder().region();
        for (SurveyTask task : open(move.holder().id())) {
            SurveyRound round =
                    repository.getEntityManager().find(SurveyRound.class, task.roundId());
            if (round.covers(to)) {
                task.moveTo(to, now);
            } else if (task.isMissing()) {
                task.drop(now);
            }
        }
    }

    void forget(@Observes PersonErased erased) {
        repository.flush();
        repository
                .getEntityManager()
                .createNativeQuery(FORGET)
                .setParameter("person", erased.person().id())
                .executeUpdate();
    }

    private List<SurveyTask> open(UUID household) {
        return repository.list(
                "householdId = ?1 and roundId in"
                        + " (select r.id from SurveyRound r where r.state = 'open') order by id",
                household);
    }
}
