package org.nuandong.beneficiary.disbursement;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.nuandong.beneficiary.budget.Share;
import org.nuandong.commons.rows.Columns;

/** 各来源承担额: of the lines that several sources bear; what one source bears alone has no rows. */
@ApplicationScoped
class PaymentShares {

    private static final String INSERT =
            """
            insert into payment_share (payment_id, source, position, amount)
            select w.payment_id, w.source, w.position, w.amount::numeric
            from unnest(?::uuid[], ?::text[], ?::integer[], ?::text[])
                as w (payment_id, source, position, amount)
                join payment p on p.id = w.payment_id
            """;

    private static final String OF =
            """
            select payment_id, source, amount from payment_share
            where payment_id = any(cast(:ids as uuid[])) order by payment_id, position
            """;

    private static final String COPY =
            """
            insert into payment_share (payment_id, source, position, amount)
            select :again, source, position, amount from payment_share where payment_id = :first
            """;

    private final AgroalDataSource database;
    private final EntityManager session;

    PaymentShares(AgroalDataSource database, EntityManager session) {
        this.database = database;
        this.session = session;
    }

    private record Part(UUID payment, int position, Share share) {}

    /** Of those among them that were entered; the others were there before. */
    void enter(List<PaymentEntry> entries) {
        List<Part> parts = new ArrayList<>();
        for (PaymentEntry entry : entries) {
            for (int i = 0; entry.shares().size() > 1 && i < entry.shares().size(); i++) {
                parts.add(new Part(entry.id(), i, entry.shares().get(i)));
            }
        }
        if (parts.isEmpty()) {
            return;
        }
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            Columns.of(insert, parts)
                    .uuid(Part::payment)
                    .text(part -> part.share().source())
                    .integer(Part::position)
                    .text(part -> part.share().amountYuan().toPlainString());
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("shares of a payment list", e);
        }
    }

    /** A line that is issued anew is borne as the one that came back. */
    void copy(UUID first, UUID again) {
        session.createNativeQuery(COPY)
                .setParameter("first", first)
                .setParameter("again", again)
                .executeUpdate();
    }

    /** Of each line at least one, adding up to it. */
    Map<UUID, List<Share>> of(Collection<Payment> lines) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows =
                session.createNativeQuery(OF)
                        .setParameter("ids", lines.stream().map(Payment::id).toArray(UUID[]::new))
                        .getResultList();
        Map<UUID, List<Share>> shares = new HashMap<>();
        for (Object[] row : rows) {
            shares.computeIfAbsent((UUID) row[0], none -> new ArrayList<>())
                    .add(new Share((String) row[1], (BigDecimal) row[2]));
        }
        lines.forEach(
                line ->
                        shares.computeIfAbsent(
                                line.id(),
                                none -> List.of(new Share(line.source(), line.amount()))));
        return shares;
    }
}
