package org.nuandong.dispatch.tracing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.nuandong.commons.security.Role;
import org.nuandong.dispatch.alarm.Alarm;
import org.nuandong.dispatch.alarm.AlarmSubject;
import org.nuandong.dispatch.alarm.Alarms;
import org.nuandong.dispatch.care.CareSubjects;
import org.nuandong.dispatch.care.Stay;

/**
 * 入站即识别: whoever comes, or becomes known, and is missed under the same number is proposed at once,
 * found by the blind index without anybody reading a number; two people still say yes.
 */
@ApplicationScoped
class MissedGuests {

    private static final Comparison SAME_NUMBER =
            new Comparison(
                    new BigDecimal("1.000"),
                    List.of(new Comparison.Field("identity-number", Verdict.AGREE.code(), 100)));

    private final CareSubjects subjects;
    private final EntityManager database;
    private final Alarms alarms;

    MissedGuests(CareSubjects subjects, EntityManager database, Alarms alarms) {
        this.subjects = subjects;
        this.database = database;
        this.alarms = alarms;
    }

    void recognise(Stay stay, Instant at) {
        byte[] index = subjects.identityIndex(stay.caseId());
        if (index == null || stay.test()) {
            return;
        }
        List<UUID> missed =
                database.createQuery(
                                "select m.id from MissingPerson m where m.identityIndex = :index"
                                        + " and m.state = 'OPEN' and not exists (select 1 from"
                                        + " Candidate c where c.caseId = :case"
                                        + " and c.otherId = m.id)",
                                UUID.class)
                        .setParameter("index", index)
                        .setParameter("case", stay.caseId())
                        .getResultList();
        missed.forEach(
                id ->
                        database.persist(
                                new Candidate(
                                        stay.caseId(), Profile.OF_MISSING, id, SAME_NUMBER, at)));
        if (!missed.isEmpty() && !stay.backEntered()) {
            alarms.raise(
                    new Alarm(
                            new AlarmSubject(
                                    Stay.TYPE,
                                    stay.caseId(),
                                    stay.caseNo(),
                                    stay.region(),
                                    stay.unitId(),
                                    false),
                            "tracing-missed-here",
                            Role.DUTY_LEADER,
                            null,
                            at));
        }
    }
}
