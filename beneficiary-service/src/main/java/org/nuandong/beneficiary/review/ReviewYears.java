package org.nuandong.beneficiary.review;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.commons.security.Caller;

/** 年度增减: who came into need and who was lifted out of it in a year, from the enrolments. */
@ApplicationScoped
class ReviewYears {

    /** Whoever stands in the register, in the caller's regions and below the region asked for. */
    private static final String HOLDERS =
            "with holder as (select id, region_code from person where state <> 'withdrawn'"
                    + " union all select id, region_code from household where state <> 'withdrawn'"
                    + " union all select id, region_code from recipient),"
                    + " seen as (select e.*, h.region_code from category_enrollment e"
                    + " join category c on c.code = e.category_code and c.reviewed"
                    + " join holder h on h.id = e.holder_id"
                    + " where h.region_code like any (?) and h.region_code like ?"
                    + " and coalesce(e.end_reason, '') <> 'mistake')";

    /** The first need of a holder began in the year. */
    private static final String FOUND =
            " select e.holder_kind, e.holder_id, e.region_code, e.category_code, e.valid_from,"
                    + " null as reason from seen e where e.valid_from between ? and ?"
                    + " and not exists (select from seen o where o.holder_id = e.holder_id"
                    + " and o.valid_from < ?)";

    /** The last need ended for the better in the year, and none was open when the year ended. */
    private static final String LIFTED =
            " select e.holder_kind, e.holder_id, e.region_code, e.category_code, e.valid_to,"
                    + " e.end_reason as reason from seen e where e.valid_to between ? and ?"
                    + " and e.end_reason in ('lifted', 'review')"
                    + " and not exists (select from seen o where o.holder_id = e.holder_id"
                    + " and (o.valid_to is null or o.valid_to > ?))";

    private final AgroalDataSource database;
    private final Caller caller;

    ReviewYears(AgroalDataSource database, Caller caller) {
        this.database = database;
        this.caller = caller;
    }

    /** The first of both: found or lifted; null narrows nothing. */
    record Asked(int year, boolean lifted, String region) {

        LocalDate first() {
            return LocalDate.of(year, 1, 1);
        }

        LocalDate last() {
            return LocalDate.of(year, 12, 31);
        }
    }

    List<YearChange> page(Asked asked, List<String> after, int rows) {
        String list = asked.lifted() ? LIFTED : FOUND;
        String cut = after == null ? "" : " and (e.holder_id, e.category_code) > (?::uuid, ?)";
        String sql = HOLDERS + list + cut + " order by e.holder_id, e.category_code limit ?";
        return query(
                sql,
                statement -> {
                    int next = bind(statement, asked);
                    if (after != null) {
                        statement.setString(next++, after.get(0));
                        statement.setString(next++, after.get(1));
                    }
                    statement.setInt(next, rows);
                },
                row ->
                        new YearChange(
                                row.getString(1),
                                row.getObject(2, UUID.class),
                                row.getString(3),
                                row.getString(4),
                                row.getObject(5, LocalDate.class),
                                row.getString(6)));
    }

    /** How many holders of each kind. */
    List<YearCount> count(Asked asked) {
        String list = asked.lifted() ? LIFTED : FOUND;
        return query(
                HOLDERS
                        + " select x.holder_kind, count(distinct x.holder_id) from ("
                        + list
                        + ") x group by 1 order by 1",
                statement -> bind(statement, asked),
                row -> new YearCount(row.getString(1), row.getLong(2)));
    }

    /** 增减 of one kind of holder. */
    record YearCount(String holderKind, long holders) {}

    private int bind(PreparedStatement statement, Asked asked) throws SQLException {
        Connection connection = statement.getConnection();
        String below = asked.region() == null ? "" : new RegionCode(asked.region()).prefix();
        statement.setArray(1, connection.createArrayOf("text", caller.likePatterns()));
        statement.setString(2, below + "%");
        statement.setObject(3, asked.first());
        statement.setObject(4, asked.last());
        statement.setObject(5, asked.lifted() ? asked.last() : asked.first());
        return 6;
    }

    private interface Binding {
        void bind(PreparedStatement statement) throws SQLException;
    }

    private interface Reading<T> {
        T read(ResultSet row) throws SQLException;
    }

    private <T> List<T> query(String sql, Binding binding, Reading<T> reading) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            binding.bind(statement);
            List<T> rows = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    rows.add(reading.read(row));
                }
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException("who came and went in a year", e);
        }
    }
}
