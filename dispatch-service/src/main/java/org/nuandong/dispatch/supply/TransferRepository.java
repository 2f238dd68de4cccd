package org.nuandong.dispatch.supply;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.security.Caller;
import org.nuandong.dispatch.platform.ScopedQuery;

/** Every query for transfers; both ends may see one. */
@ApplicationScoped
class TransferRepository implements PanacheRepositoryBase<Transfer, UUID> {

    private final StockRepository stock;
    private final Caller caller;

    TransferRepository(StockRepository stock, Caller caller) {
        this.stock = stock;
        this.caller = caller;
    }

    Transfer visible(UUID id) {
        Transfer transfer = findById(id);
        if (transfer == null || !seesAnEnd(transfer)) {
            throw CommonProblem.NOT_FOUND.because();
        }
        return transfer;
    }

    Transfer lockVisible(UUID id) {
        Transfer transfer = visible(id);
        getEntityManager().refresh(transfer, LockModeType.PESSIMISTIC_WRITE);
        return transfer;
    }

    StockAccount from(Transfer transfer) {
        return stock.account(transfer.fromAccountId());
    }

    StockAccount to(Transfer transfer) {
        return stock.account(transfer.toAccountId());
    }

    /** The newest first; {@code onTheWay} narrows to those that nobody has received yet. */
    List<Transfer> page(Boolean onTheWay, UUID before, int limit) {
        ScopedQuery<Transfer> query =
                new ScopedQuery<>(getEntityManager(), Transfer.class, "stock_transfer", caller)
                        .and("t.id < :before", "before", before);
        if (onTheWay != null) {
            query.and(onTheWay ? "t.received_at is null" : "t.received_at is not null");
        }
        return query.rows("t.id desc", limit);
    }

    private boolean seesAnEnd(Transfer transfer) {
        StockAccount to = to(transfer);
        return caller.sees(transfer.region(), transfer.unitId())
                || caller.sees(to.region(), to.unitId());
    }
}
