package org.nuandong.beneficiary.disbursement;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.nuandong.commons.personal.PersonalData;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.commons.rows.Columns;
import org.nuandong.commons.security.Caller;

/** Whom the rows of a sheet mean, and the accounts that stand in it, some thousand at once. */
@ApplicationScoped
class SheetAccounts {

    private static final String NUMBER = "identity-number";

    /** Parameters of KEEP before its columns, and the one after them. */
    private static final int KEEP_BEFORE = 3;

    private static final int KEEP_KIND = 10;

    private static final String PEOPLE =
            """
            select w.row_no, p.id from unnest(?::integer[], ?::bytea[]) as w (row_no, number_index)
                join identity_document d on d.kind = 'identity-number'
                    and d.number_index = w.number_index
                join person p on p.id = d.person_id and p.state <> 'withdrawn'
            where p.region_code like any(?)
            """;

    // Any member's number means the household they live in now.
    private static final String HOUSEHOLDS =
            """
            select w.row_no, h.id from unnest(?::integer[], ?::bytea[]) as w (row_no, number_index)
                join identity_document d on d.kind = 'identity-number'
                    and d.number_index = w.number_index
                join person p on p.id = d.person_id and p.state <> 'withdrawn'
                join household_member m on m.person_id = p.id and m.left_at is null
                join household h on h.id = m.household_id and h.state = 'open'
            where h.region_code like any(?)
            """;

    // A name that two of them bear means neither.
    private static final String ORGANISATIONS =
            """
            select w.row_no, min(r.id::text)::uuid
            from unnest(?::integer[], ?::text[]) as w (row_no, name)
                join recipient r on r.name = w.name and r.state = 'open'
            where r.region_code like any(?) and r.region_code like ?
            group by w.row_no having count(*) = 1
            """;

    private static final String END =
            """
            update payee_account a set ended_at = ?
            from unnest(?::uuid[], ?::bytea[]) as w (payee_id, number_index)
            where a.payee_id = w.payee_id and a.ended_at is null and a.number_index <> w.number_index
            """;

    private static final String KEEP =
            """
            insert into payee_account (id, region_code, payee_kind, payee_id, holder, bank,
                account_sealed, number_index, tail, recorded_at, recorded_by)
            select w.id, y.region_code, y.kind, y.id, ?, w.bank, w.sealed, w.number_index,
                w.tail, ?, ?
            from unnest(?::uuid[], ?::uuid[], ?::text[], ?::bytea[], ?::bytea[], ?::text[])
                as w (id, payee_id, bank, sealed, number_index, tail)
                cross join lateral (select y.kind, y.id, y.region_code from payee y
                    where y.kind = ? and y.id = w.payee_id offset 0) y
            on conflict (payee_id) where ended_at is null do nothing
            returning id, region_code
            """;

    private final AgroalDataSource database;
    private final PersonalData personal;
    private final Accounts accounts;
    private final Caller caller;

    SheetAccounts(
            AgroalDataSource database, PersonalData personal, Accounts accounts, Caller caller) {
        this.database = database;
        this.personal = personal;
        this.accounts = accounts;
        this.caller = caller;
    }

    /** An account that is new or another than before. */
    record Kept(UUID id, RegionCode region) {}

    private record Wanted(UUID id, UUID payee, String bank, PayeeAccount.Sealed sealed) {}

    private record Indexed(int row, byte[] index) {}

    /** Whose name an account of a sheet bears. */
    static String holder(String payeeKind) {
        return switch (payeeKind) {
            case "household" -> "head";
            case "organisation" -> "organisation";
            default -> "self";
        };
    }

    /** By row; who is not among the keys is nobody in the caller's sight. */
    Map<Integer, UUID> payees(PaymentList list, List<SheetLine> lines) {
        return switch (list.payeeKind()) {
            case "organisation" -> organisations(list, lines);
            case "household" -> byNumber(HOUSEHOLDS, lines);
            default -> byNumber(PEOPLE, lines);
        };
    }

    private Map<Integer, UUID> organisations(PaymentList list, List<SheetLine> lines) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(ORGANISATIONS)) {
            Columns.of(select, lines).integer(SheetLine::row).text(SheetLine::number);
            select.setArray(3, connection.createArrayOf("text", caller.likePatterns()));
            select.setString(4, list.region().prefix() + "%");
            return found(select);
        } catch (SQLException e) {
            throw new IllegalStateException("organisations of a payment sheet", e);
        }
    }

    private static Map<Integer, UUID> found(PreparedStatement select) throws SQLException {
        Map<Integer, UUID> found = new HashMap<>();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                found.put(row.getInt(1), row.getObject(2, UUID.class));
            }
        }
        return found;
    }

    private Map<Integer, UUID> byNumber(String sql, List<SheetLine> lines) {
        List<Indexed> asked = new ArrayList<>();
        for (SheetLine line : lines) {
            personal.blindIndexes(NUMBER, line.number())
                    .forEach(index -> asked.add(new Indexed(line.row(), index)));
        }
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            Columns.of(select, asked).integer(Indexed::row).bytes(Indexed::index);
            select.setArray(3, connection.createArrayOf("text", caller.likePatterns()));
            return found(select);
        } catch (SQLException e) {
            throw new IllegalStateException("people of a payment sheet", e);
        }
    }

    /** In place of those on file; the same one again is none. */
    List<Kept> keep(
            String payeeKind, List<SheetLine> lines, Map<Integer, UUID> people, Instant at) {
        List<Wanted> wanted = new ArrayList<>();
        for (SheetLine line : lines) {
            if (line.account() != null) {
                UUID id = ListEntries.newId();
                wanted.add(
                        new Wanted(
                                id,
                                people.get(line.row()),
                                line.bank(),
                                accounts.sealed(id, line.account(), line.holderName())));
            }
        }
        if (wanted.isEmpty()) {
            return List.of();
        }
        try (Connection connection = database.getConnection()) {
            end(connection, wanted, at);
            return insert(connection, payeeKind, wanted, at);
        } catch (SQLException e) {
            throw new IllegalStateException("accounts of a payment sheet", e);
        }
    }

    private static void end(Connection connection, List<Wanted> wanted, Instant at)
            throws SQLException {
        try (PreparedStatement end = connection.prepareStatement(END)) {
            end.setTimestamp(1, Timestamp.from(at));
            Columns.after(1, end, wanted).uuid(Wanted::payee).bytes(one -> one.sealed().index());
            end.executeUpdate();
        }
    }

    private List<Kept> insert(
            Connection connection, String payeeKind, List<Wanted> wanted, Instant at)
            throws SQLException {
        try (PreparedStatement keep = connection.prepareStatement(KEEP)) {
            keep.setString(1, holder(payeeKind));
            keep.setTimestamp(2, Timestamp.from(at));
            keep.setString(3, caller.subject());
            Columns.after(KEEP_BEFORE, keep, wanted)
                    .uuid(Wanted::id)
                    .uuid(Wanted::payee)
                    .text(Wanted::bank)
                    .bytes(one -> one.sealed().account())
                    .bytes(one -> one.sealed().index())
                    .text(one -> one.sealed().tail());
            keep.setString(KEEP_KIND, payeeKind);
            List<Kept> kept = new ArrayList<>();
            try (ResultSet row = keep.executeQuery()) {
                while (row.next()) {
                    kept.add(
                            new Kept(
                                    row.getObject(1, UUID.class),
                                    new RegionCode(row.getString(2))));
                }
            }
            return kept;
        }
    }
}
