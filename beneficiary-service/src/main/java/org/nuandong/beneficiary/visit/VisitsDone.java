package org.nuandong.beneficiary.visit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import org.nuandong.beneficiary.programme.ReceivedBefore;

/** Door: what visits of a season have brought, for whoever asks who has received already. */
@ApplicationScoped
public class VisitsDone implements ReceivedBefore {

    private static final String RECEIVED =
            """
            select count(*) from visit_receipt
            where season_id = :season and not test and (holder_id = :holder or holder_id in (
                select household_id from household_member
                where person_id = :holder and left_at is null))
            """;

    private final EntityManager database;

    VisitsDone(EntityManager database) {
        this.database = database;
    }

    @Override
    public boolean inSeason(UUID seasonId, String holderKind, UUID holderId) {
        if (seasonId == null) {
            return false;
        }
        Number found =
                (Number)
                        database.createNativeQuery(RECEIVED)
                                .setParameter("season", seasonId)
                                .setParameter("holder", holderId)
                                .getSingleResult();
        return found.longValue() > 0;
    }
}
