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
import org.nuandong.beneficiary.address.AddressTraces;
import org.nuandong.beneficiary.category.HolderKind;
import org.nuandong.beneficiary.category.HolderMoved;
import org.nuandong.beneficiary.duplicate.TwinRows.Compared;
import org.nuandong.beneficiary.person.NumberTraces;
import org.nuandong.beneficiary.person.PeopleEntered;
import org.nuandong.beneficiary.person.PersonEnded;
import org.nuandong.beneficiary.person.TiesChanged;

/**
 * 录入查重: who is entered or corrected by hand is compared at once, who comes by a table soon; nobody
 * is ever refused for it.
 */
@ApplicationScoped
class EntryCheck {

    private static final int MOST = 500;
    private static final int MOST_OF_ONE = 20;

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
                union
                select x.id, case when d.first_id = x.id then d.second_id else d.first_id end
                from x join duplicate_pair d on d.state in ('OPEN', 'UNSURE')
                    and (d.first_id = x.id or d.second_id = x.id)
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
                left join duplicate_pair d on d.first_id = least(x.id, y.id)
                    and d.second_id = greatest(x.id, y.id)
            where pair.a <> pair.b and not (pair.b = any (?) and pair.b < pair.a)
                and (d.state in ('OPEN', 'UNSURE')
                    or (d.id is null or d.state = 'GONE') and %%s >= %%d)
            limit %%d"""
                    .formatted(TwinRows.columns("x"), TwinRows.columns("y"));

    private final AgroalDataSource database;
    private final NumberTraces traces;
    private final AddressTraces addresses;
    private final Waiting waiting;
    private final FoundPairs pairs;
    private final OpenPairs open;
    private final WeightsInForce weights;

    EntryCheck(
            AgroalDataSource database,
            NumberTraces traces,
            AddressTraces addresses,
            Waiting waiting,
            FoundPairs pairs,
            OpenPairs open,
            WeightsInForce weights) {
        this.database = database;
        this.traces = traces;
        this.addresses = addresses;
        this.waiting = waiting;
        this.pairs = pairs;
        this.open = open;
        this.weights = weights;
    }

    void check(@Observes PeopleEntered entered) {
        if (entered.bulk()) {
            waiting.add(entered.ids());
        } else if (!entered.ids().isEmpty()) {
            check(entered.ids());
        }
    }

    /** Whoever moves with a household has other neighbours now. */
    void moved(@Observes HolderMoved move) {
        if (move.holder().kind() == HolderKind.PERSON) {
            waiting.add(List.of(move.holder().id()));
        }
    }

    /** 户内变动: who joins or leaves a household changes what all of it has in common with others. */
    void regrouped(@Observes TiesChanged ties) {
        waiting.add(ties.people());
    }

    /** 撤回: there is nobody left to be compared with; the dead stay on file and can be doubles. */
    void withdrawn(@Observes PersonEnded ended) {
        if (!ended.died()) {
            open.close(ended.personId());
        }
    }

    /** Compares them in the caller's transaction; what is open of them is reckoned again. */
    void check(List<UUID> ids) {
        traces.make(ids);
        addresses.make(ids);
        pairs.keep(alike(ids), DuplicatePair.BY_ENTRY);
    }

    private List<Compared> alike(List<UUID> ids) {
        Weights inForce = weights.now();
        String likeThem =
                LIKE_THEM.formatted(
                        Bound.sql(inForce), inForce.possible(), MOST + MOST_OF_ONE * ids.size());
        List<Compared> compared = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(likeThem)) {
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
