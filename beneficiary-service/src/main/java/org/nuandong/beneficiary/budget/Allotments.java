package org.nuandong.beneficiary.budget;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.UUID;

/** Door: money from outside is proposed for a project; another person decides on the order. */
@ApplicationScoped
public class Allotments {

    private final FundOrders orders;

    Allotments(FundOrders orders) {
        this.orders = orders;
    }

    /** The order that waits for its decision; refused as any other order would be. */
    @Transactional(Transactional.TxType.MANDATORY)
    public UUID propose(UUID project, String source, BigDecimal yuan, String paper, String why) {
        FundSide to = new FundSide("project", project, source);
        return orders.propose(new FundRequests.New(null, to, yuan, paper, why)).id();
    }
}
