package org.nuandong.beneficiary.disbursement;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.nuandong.commons.rows.Columns;

/**
 * Enters lines, one or a hundred thousand by the same statement; who is there already is passed
 * over.
 */
@ApplicationScoped
class PaymentInsert {

    // In the order of the payees: two clerks who enter the same people wait for each other, never
    // across each other.
    private static final String INSERT =
            """
            insert into payment (id, list_id, project_id, season_id, region_code, unit_id, payee_kind,
                payee_id, subject_id, household_id, payee_region, category_code, amount, source, goods,
                channel, account_id, state, test, entered_at, entered_by, state_at)
            select w.id, l.id, l.project_id, l.season_id, l.region_code, l.unit_id, l.payee_kind,
                y.id, y.subject_id, y.household_id, y.region_code,
                coalesce(w.category, (select min(e.category_code) from payment_entitlement e
                    where e.payee_kind = l.payee_kind and e.payee_id = y.id
                        and e.category_code = any(?) and e.valid_from <= ?
                        and (e.valid_to is null or e.valid_to >= ?))),
                w.amount::numeric, w.source, w.goods, l.channel, a.id, 'PLANNED',
                l.test, ?, ?, ?
            from payment_list l
                cross join unnest(?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[])
                    as w (id, payee_id, category, amount, source, goods)
                cross join lateral (select y.id, y.subject_id, y.household_id, y.region_code
                    from payee y where y.kind = l.payee_kind and y.id = w.payee_id offset 0) y
                left join payee_account a on a.payee_id = w.payee_id and a.ended_at is null
            where l.id = ?
            order by w.payee_id
            on conflict do nothing
            """;

    private static final int BEFORE_ROWS = 6;
    private static final int ROW_COLUMNS = 6;

    private final AgroalDataSource database;
    private final EntityManager session;
    private final PaymentShares shares;

    PaymentInsert(AgroalDataSource database, EntityManager session, PaymentShares shares) {
        this.database = database;
        this.session = session;
        this.shares = shares;
    }

    /** How many of them are new to the project. */
    int enter(
            PaymentList list,
            Terms terms,
            List<PaymentEntry> entries,
            java.time.LocalDate today,
            Instant at,
            String by) {
        session.flush();
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setArray(
                    1, connection.createArrayOf("text", terms.categories().toArray(String[]::new)));
            insert.setObject(2, today);
            insert.setObject(3, today);
            insert.setTimestamp(4, Timestamp.from(at));
            insert.setString(5, by);
            insert.setTimestamp(6, Timestamp.from(at));
            Columns.after(BEFORE_ROWS, insert, entries)
                    .uuid(PaymentEntry::id)
                    .uuid(PaymentEntry::payeeId)
                    .text(PaymentEntry::category)
                    .text(entry -> entry.amount().toPlainString())
                    .text(PaymentEntry::source)
                    .text(PaymentEntry::goods);
            insert.setObject(BEFORE_ROWS + ROW_COLUMNS + 1, list.id());
            int added = insert.executeUpdate();
            shares.enter(entries);
            return added;
        } catch (SQLException e) {
            throw new IllegalStateException("lines of a payment list", e);
        }
    }
}
