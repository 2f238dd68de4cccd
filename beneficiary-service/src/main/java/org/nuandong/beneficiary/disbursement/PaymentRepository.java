package org.nuandong.beneficiary.disbursement;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.nuandong.beneficiary.platform.ScopedQuery;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.security.Caller;

/** Payments one by one, by the page, and in pieces that memory holds. */
@ApplicationScoped
class PaymentRepository implements PanacheRepositoryBase<Payment, UUID> {

    /** Of so many, the session keeps nothing once they are told. */
    private static final int PIECE = 1_000;

    private static final String MOVED =
            """
            select p.* from payment_result r
                join payment_result_file f on f.id = r.file_id
                join payment p on p.batch_id = f.batch_id and p.batch_line = r.batch_line
            where r.file_id = :file and r.moved_from = any(cast(:from as text[]))
                and (cast(:verdict as text) is null or r.verdict = :verdict) and p.id > :after
            order by p.id
            """;

    private final JobProgress progress;
    private final Caller caller;

    PaymentRepository(JobProgress progress, Caller caller) {
        this.progress = progress;
        this.caller = caller;
    }

    /** What a page may be narrowed by; each may be null. */
    record Filter(UUID list, UUID batch, UUID payee, String state, Boolean held) {}

    Payment visible(UUID id) {
        return findByIdOptional(id)
                .filter(one -> caller.sees(one.region(), one.unitId()))
                .orElseThrow(CommonProblem.NOT_FOUND::because);
    }

    Payment visibleForChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .filter(one -> caller.sees(one.region(), one.unitId()))
                .orElseThrow(CommonProblem.NOT_FOUND::because);
    }

    /** The line that this one was issued anew for, or itself. */
    UUID first(Payment payment) {
        Payment at = payment;
        while (at.reissueOf() != null) {
            at = findById(at.reissueOf());
        }
        return at.id();
    }

    /** In the order they were entered. */
    List<Payment> page(Filter filter, UUID after, int rows) {
        String state = filter.state() == null ? null : PaymentState.of(filter.state()).name();
        return new ScopedQuery<>(getEntityManager(), Payment.class, "payment", caller)
                .and("t.list_id = :list", "list", filter.list())
                .and("t.batch_id = :batch", "batch", filter.batch())
                .and("t.payee_id = :payee", "payee", filter.payee())
                .and("t.state = :state", "state", state)
                .and("t.held = :held", "held", filter.held())
                .and("t.id > :after", "after", after)
                .rows("t.id", rows);
    }

    /** Those of a list that came to this state at this moment, piece by piece. */
    void eachOfList(UUID list, PaymentState state, Consumer<List<Payment>> work) {
        each("listId = ?1 and state = ?2 and id > ?3 order by id", list, state, work);
    }

    void eachOfBatch(UUID batch, PaymentState state, Consumer<List<Payment>> work) {
        each("batchId = ?1 and state = ?2 and id > ?3 order by id", batch, state, work);
    }

    /** Those that a result file has just moved from these states. */
    @SuppressWarnings("unchecked")
    void eachMoved(UUID file, List<String> from, String verdict, Consumer<List<Payment>> work) {
        pieces(
                after ->
                        getEntityManager()
                                .createNativeQuery(MOVED, Payment.class)
                                .setParameter("file", file)
                                .setParameter("verdict", verdict)
                                .setParameter("from", from.toArray(String[]::new))
                                .setParameter("after", after)
                                .setMaxResults(PIECE)
                                .getResultList(),
                work);
    }

    private void each(String query, UUID of, PaymentState state, Consumer<List<Payment>> work) {
        pieces(after -> find(query, of, state, after).page(0, PIECE).list(), work);
    }

    private void pieces(Function<UUID, List<Payment>> next, Consumer<List<Payment>> work) {
        UUID after = new UUID(0, 0);
        while (true) {
            List<Payment> piece = next.apply(after);
            if (piece.isEmpty()) {
                return;
            }
            after = piece.get(piece.size() - 1).id();
            work.accept(piece);
            piece.forEach(getEntityManager()::detach);
            progress.through(piece.size());
        }
    }
}
