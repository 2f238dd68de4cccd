package org.nuandong.beneficiary.disbursement;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import org.nuandong.beneficiary.programme.ReceivedBefore;

/** 本季已领: whoever was paid, or given goods, by any project of the season. */
@ApplicationScoped
class SeasonReceipts implements ReceivedBefore {

    private static final String PAID =
            """
            select count(*) from live_payment
            where season_id = :season and payee_kind = :kind and payee_id = :payee and not test
                and state in ('PAID', 'CONFIRMED')
            """;

    private final PaymentTable table;

    SeasonReceipts(PaymentTable table) {
        this.table = table;
    }

    @Override
    public boolean inSeason(UUID seasonId, String holderKind, UUID holderId) {
        return seasonId != null
                && table.count(
                                PAID,
                                Map.of("season", seasonId, "kind", holderKind, "payee", holderId))
                        > 0;
    }
}
