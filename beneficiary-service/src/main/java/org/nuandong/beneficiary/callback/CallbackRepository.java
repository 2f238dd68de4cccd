package org.nuandong.beneficiary.callback;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import org.nuandong.beneficiary.platform.ScopedQuery;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.security.Caller;

/** Every query of samples and of those who are called. */
@ApplicationScoped
class CallbackRepository implements PanacheRepositoryBase<Callback, UUID> {

    private static final String STRATUM =
            "insert into callback_stratum (sample_id, street, project_id, frame_size, drawn)"
                    + " values (:sample, :street, :project, :frame, :drawn)";

    private static final String STRATA =
            """
            select s.street, s.project_id, s.frame_size, s.drawn,
                count(c.id) filter (where c.result is not null
                    and c.result <> all(cast(:silent as text[]))),
                count(c.id) filter (where c.result = 'received'),
                count(c.id) filter (where c.result = any(cast(:silent as text[]))),
                count(c.id) filter (where c.solve_due_at is not null and c.solved_at is null)
            from callback_stratum s left join callback c on c.sample_id = s.sample_id
                and c.street = s.street and c.project_id = s.project_id
            where s.sample_id = :sample
            group by s.street, s.project_id, s.frame_size, s.drawn order by s.street, s.project_id
            """;

    private final Caller caller;

    CallbackRepository(Caller caller) {
        this.caller = caller;
    }

    CallbackSample sample(UUID id) {
        CallbackSample sample = getEntityManager().find(CallbackSample.class, id);
        if (sample == null || !caller.sees(sample.region(), sample.unitId())) {
            throw CommonProblem.NOT_FOUND.because();
        }
        return sample;
    }

    Callback visibleForChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .filter(one -> caller.sees(one.region(), one.unitId()))
                .orElseThrow(CommonProblem.NOT_FOUND::because);
    }

    Callback lock(UUID id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE);
    }

    void add(CallbackSample sample) {
        getEntityManager().persist(sample);
        getEntityManager().flush();
    }

    void add(CallbackSample sample, Sampling.Stratum stratum, Sampling.Drawn drawn) {
        getEntityManager()
                .createNativeQuery(STRATUM)
                .setParameter("sample", sample.id())
                .setParameter("street", stratum.street())
                .setParameter("project", stratum.project())
                .setParameter("frame", drawn.frame())
                .setParameter("drawn", drawn.subjects().size())
                .executeUpdate();
    }

    @SuppressWarnings("unchecked")
    List<CallbackView.Stratum> strata(UUID sample) {
        List<Object[]> rows =
                getEntityManager()
                        .createNativeQuery(STRATA)
                        .setParameter("sample", sample)
                        .setParameter("silent", Callback.SILENT.toArray(String[]::new))
                        .getResultList();
        return rows.stream()
                .map(
                        row ->
                                new CallbackView.Stratum(
                                        (String) row[0],
                                        (UUID) row[1],
                                        count(row[2]),
                                        count(row[3]),
                                        count(row[4]),
                                        count(row[5]),
                                        count(row[6]),
                                        count(row[7])))
                .toList();
    }

    /** In the order of the draw. */
    List<Callback> items(UUID sample, Integer after, int rows) {
        return find(
                        "sampleId = ?1 and position > ?2 order by position",
                        sample,
                        after == null ? 0 : after)
                .page(0, rows)
                .list();
    }

    List<CallbackSample> samples(UUID before, int rows) {
        return new ScopedQuery<>(
                        getEntityManager(), CallbackSample.class, "callback_sample", caller)
                .and("t.id < :before", "before", before)
                .rows("t.id desc", rows);
    }

    private static int count(Object value) {
        return ((Number) value).intValue();
    }
}
