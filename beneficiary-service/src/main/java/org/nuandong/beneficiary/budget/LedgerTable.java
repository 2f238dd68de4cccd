package org.nuandong.beneficiary.budget;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.UUID;
import org.nuandong.beneficiary.platform.OfficeClock;
import org.nuandong.commons.security.Caller;

/** 账本: only ever written at its end. */
@ApplicationScoped
class LedgerTable {

    private static final String COMMITMENTS =
            """
            insert into ledger_line (balance_id, movement, allotted, reserved, paid, cause_id, reason,
                occurred_at, recorded_at, recorded_by)
            select balance_id, ?, 0, amount_yuan * ?, amount_yuan * ?, cause_id, ?, ?, ?, ?
            from fund_share where cause_id = any (?) order by cause_id, source
            """;

    private static final String ORDER =
            """
            insert into ledger_line (balance_id, movement, allotted, reserved, paid, cause_id, reason,
                occurred_at, recorded_at, recorded_by) values (?, ?, ?, 0, 0, ?, ?, ?, ?, ?)
            """;

    private final AgroalDataSource database;
    private final Caller caller;
    private final OfficeClock clock;

    LedgerTable(AgroalDataSource database, Caller caller, OfficeClock clock) {
        this.database = database;
        this.caller = caller;
        this.clock = clock;
    }

    /** A line per cause and source. */
    void commitments(Movement movement, Collection<UUID> causes, String reason, Instant at) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(COMMITMENTS)) {
            insert.setString(1, movement.code());
            insert.setInt(2, movement.reservedSign());
            insert.setInt(3, movement.paidSign());
            insert.setString(4, reason);
            insert.setObject(5, utc(at));
            insert.setObject(6, utc(clock.now()));
            insert.setString(7, caller.subject());
            insert.setArray(8, connection.createArrayOf("uuid", causes.toArray()));
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("the ledger could not be written", e);
        }
    }

    void order(Balance balance, Movement movement, BigDecimal amount, UUID order, String reason) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(ORDER)) {
            insert.setObject(1, balance.id());
            insert.setString(2, movement.code());
            insert.setBigDecimal(3, movement.allotted(amount));
            insert.setObject(4, order);
            insert.setString(5, reason);
            insert.setObject(6, utc(clock.now()));
            insert.setObject(7, utc(clock.now()));
            insert.setString(8, caller.subject());
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("the ledger could not be written", e);
        }
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
