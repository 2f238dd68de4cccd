package org.nuandong.beneficiary.duplicate;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.nuandong.beneficiary.duplicate.TwinRows.Compared;
import org.nuandong.beneficiary.person.NumberTraces;
import org.nuandong.beneficiary.person.PeopleEntered;

/** 录入查重: who is entered or corrected is compared at once; nobody is ever refused for it. */
@ApplicationScoped
class EntryCheck {

    private static final int MOST = 500;

    private static final String LIKE_THEM =
            """
            with x as materialized (select * from person_twin where id = any (?)),
            pair as (
                select x.id as a, y.id as b from x join person_twin y on y.sound = x.sound
                where x.sound <> '' and (y.home = x.home
                    or y.born between x.born - 1500 and x.born + 1500
                    or to_char(y.born, 'MMDD') = to_char(x.born, 'MMDD'))
                union
                select x.id, y.id from x join person_twin y on y.born = x.born
                where y.initials = x.initials or y.home = x.home
                union
                select x.id, y.id from x join person_twin y on y.telephone = x.telephone
                union
                select x.id, y.id from x join person_twin y on y.whole = x.whole
                union
                select x.id, y.id from x join person_twin y on y.without_birth = x.without_birth
                union
                select x.id, y.id from x join person_twin y on y.without_home = x.without_home
            )
            select %s, %s,
                case when x.household = y.household then 'TOGETHER'
                    when exists (
                        select 1 from household_member m join person p on p.id = m.person_id
                            join household_member n on n.household_id = y.household
                            join person q on q.id = n.person_id
                        where m.household_id = x.household and m.left_at is null
                            and n.left_at is null and m.person_id <> x.id and n.person_id <> y.id
                            and p.name_sound = q.name_sound) then 'KIN'
                    else 'NONE' end
            from pair join x on x.id = pair.a join person_twin y on y.id = pair.b
            where pair.a <> pair.b and not (pair.b = any (?) and pair.b < pair.a)
            limit\s"""
                            .formatted(TwinRows.columns("x"), TwinRows.columns("y"))
                    + MOST;

    private final AgroalDataSource database;
    private final NumberTraces traces;
    private final FoundPairs pairs;
    private final WeightsInForce weights;

    EntryCheck(
            AgroalDataSource database,
            NumberTraces traces,
            FoundPairs pairs,
            WeightsInForce weights) {
        this.database = database;
        this.traces = traces;
        this.pairs = pairs;
        this.weights = weights;
    }

    void check(@Observes PeopleEntered entered) {
        if (!entered.ids().isEmpty()) {
            traces.make(entered.ids());
            pairs.keep(alike(entered.ids()), DuplicatePair.BY_ENTRY);
        }
    }

    private List<Compared> alike(List<UUID> ids) {
        Weights inForce = weights.now();
        List<Compared> compared = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(LIKE_THEM)) {
            query.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
            query.setArray(2, connection.createArrayOf("uuid", ids.toArray()));
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    compared.add(TwinRows.read(row, inForce));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("people could not be compared", e);
        }
        return compared;
    }
}
