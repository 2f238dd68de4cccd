package org.nuandong.beneficiary.budget;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/**
 * The balances. A change is one conditional update: it waits for whoever holds the row, looks again
 * and changes it only when enough remains. Whoever changes several takes them by account and
 * source.
 */
@ApplicationScoped
class BalanceTable {

    private static final String OPEN =
            "insert into fund_balance (id, account_id, account_kind, region_code, unit_id, source,"
                    + " test) values (?, ?, ?, ?, ?, ?, ?) on conflict (account_id, source) do"
                    + " nothing";

    private static final String CHANGE =
            "update fund_balance set allotted = allotted + ?, reserved = reserved + ?,"
                    + " paid = paid + ? where account_id = ? and source = ?"
                    + " and allotted + ? - (reserved + ?) - (paid + ?) >= 0 returning "
                    + Balance.COLUMNS;

    private static final String ONE =
            "select " + Balance.COLUMNS + " from fund_balance where account_id = ? and source = ?";

    private static final String ALL =
            "select "
                    + Balance.COLUMNS
                    + " from fund_balance where account_id = any (?) order by source, account_id";

    private final AgroalDataSource database;

    BalanceTable(AgroalDataSource database) {
        this.database = database;
    }

    /** Opening twice changes nothing. */
    void open(FundAccount account, String source) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(OPEN)) {
            insert.setObject(1, UuidVersion7Strategy.INSTANCE.generateUuid(null));
            insert.setObject(2, account.id());
            insert.setString(3, account.kind());
            insert.setString(4, account.region().code());
            insert.setObject(5, account.unitId());
            insert.setString(6, source);
            insert.setBoolean(7, account.test());
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("a balance could not be opened", e);
        }
    }

    /** FUNDS_EXHAUSTED naming the source and what remains in it. */
    Balance change(UUID accountId, String source, Movement movement, BigDecimal amount) {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(CHANGE)) {
            for (int at : new int[] {1, 6}) {
                update.setBigDecimal(at, movement.allotted(amount));
                update.setBigDecimal(at + 1, movement.reserved(amount));
                update.setBigDecimal(at + 2, movement.paid(amount));
            }
            update.setObject(4, accountId);
            update.setString(5, source);
            try (ResultSet row = update.executeQuery()) {
                if (row.next()) {
                    return Balance.of(row);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("a balance could not be changed", e);
        }
        BigDecimal remaining =
                find(accountId, source).map(Balance::remaining).orElse(new BigDecimal("0.00"));
        throw BudgetProblem.FUNDS_EXHAUSTED.because(source, remaining.toPlainString());
    }

    Optional<Balance> find(UUID accountId, String source) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(ONE)) {
            select.setObject(1, accountId);
            select.setString(2, source);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(Balance.of(row)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("a balance could not be read", e);
        }
    }

    List<Balance> of(List<UUID> accounts) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(ALL)) {
            select.setArray(1, connection.createArrayOf("uuid", accounts.toArray()));
            try (ResultSet row = select.executeQuery()) {
                List<Balance> found = new ArrayList<>();
                while (row.next()) {
                    found.add(Balance.of(row));
                }
                return found;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("balances could not be read", e);
        }
    }
}
