package org.nuandong.dispatch.tracing;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.nuandong.dispatch.platform.ListedText;

/**
 * 初筛: in one statement, who cannot be ruled out by sex, age, height and time, the likeliest first
 * by the same weights as the fine comparison; a person of a test is never compared with a real one.
 */
@ApplicationScoped
class CoarseFilter {

    private static final int MOST = 500;

    private static final String SELECT =
            """
            select p.id, p.kind, p.region_code, p.unit_id, p.open, p.sex, p.born_from, p.born_to,
                p.height_from, p.height_to, p.build, p.accent, p.languages, p.marks, p.condition,
                p.place_code, p.home_code, p.seen_at
            from tracing_profile p
            cross join (select ?::text[] as kinds, ?::uuid as self, ?::boolean as test,
                ?::text as sex, ?::int as born_from, ?::int as born_to, ?::int as height_from,
                ?::int as height_to, ?::text as build, ?::text as accent, ?::text[] as marks,
                ?::text as city, ?::timestamptz as not_before, ?::timestamptz as not_after,
                ?::int as years, ?::int as cm) a
            where p.kind = any (a.kinds) and p.id <> a.self and p.test = a.test
                and (a.sex = 'unknown' or p.sex = a.sex or p.sex = 'unknown')
                and p.born_from <= a.born_to + a.years and p.born_to >= a.born_from - a.years
                and (a.height_from is null or p.height_from is null
                    or p.height_from <= a.height_to + a.cm and p.height_to >= a.height_from - a.cm)
                and (a.not_before is null or p.seen_at >= a.not_before)
                and (a.not_after is null or p.kind <> 'missing-person' or p.seen_at <= a.not_after)
                and (p.kind = 'case' or p.open)
            order by
                ? * case when a.sex = 'unknown' or p.sex = 'unknown' then 5 else 10 end
                + ? * case when p.born_from <= a.born_to and p.born_to >= a.born_from
                    then 10 else 7 end
                + ? * case when a.height_from is null or p.height_from is null then 5
                    when p.height_from <= a.height_to and p.height_to >= a.height_from then 10
                    else 7 end
                + ? * case when a.build is null or p.build is null then 5
                    when p.build = a.build then 10 else 0 end
                + ? * case when a.accent is null or p.accent is null then 5
                    when p.accent = a.accent then 10 else 0 end
                + ? * case when a.marks = '{}' or p.marks = '' then 5
                    when string_to_array(p.marks, ',') && a.marks then 10 else 0 end
                + ? * case when p.place_code like a.city or p.home_code like a.city
                    then 10 else 0 end
                desc, p.seen_at desc
            limit\s"""
                    + MOST;

    private static final List<String> WEIGHED =
            List.of("sex", "age", "height", "build", "accent", "marks", "place");

    private final AgroalDataSource database;

    CoarseFilter(AgroalDataSource database) {
        this.database = database;
    }

    /** Somebody who was not ruled out. */
    record Row(UUID id, String kind, String regionCode, UUID unitId, boolean open, Looks looks) {}

    List<Row> notRuledOut(Profile asked, List<String> kinds, Comparison.Rules rules) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(SELECT)) {
            bind(select, asked, kinds, rules);
            try (ResultSet rows = select.executeQuery()) {
                List<Row> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(row(rows));
                }
                return found;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("candidates could not be looked up", e);
        }
    }

    private static void bind(
            PreparedStatement select, Profile asked, List<String> kinds, Comparison.Rules rules)
            throws SQLException {
        Looks looks = asked.looks();
        boolean missing = Profile.OF_MISSING.equals(asked.kind());
        Duration tolerance = Duration.ofDays(rules.days());
        Connection connection = select.getConnection();
        int at = 1;
        select.setArray(at++, connection.createArrayOf("text", kinds.toArray()));
        select.setObject(at++, asked.id());
        select.setBoolean(at++, asked.isTest());
        select.setString(at++, looks.sex());
        select.setInt(at++, looks.born().from());
        select.setInt(at++, looks.born().to());
        select.setObject(at++, looks.heightFrom(), Types.INTEGER);
        select.setObject(at++, looks.heightTo(), Types.INTEGER);
        select.setString(at++, looks.build());
        select.setString(at++, looks.accent());
        select.setArray(at++, connection.createArrayOf("text", looks.marks().toArray()));
        select.setString(at++, looks.placeCode().substring(0, 4) + "%");
        select.setObject(at++, missing ? utc(looks.seenAt().minus(tolerance)) : null, TIME);
        select.setObject(at++, missing ? null : utc(looks.seenAt().plus(tolerance)), TIME);
        select.setInt(at++, rules.years());
        select.setInt(at++, rules.centimetres());
        for (String field : WEIGHED) {
            select.setInt(at++, rules.weights().getOrDefault(field, 0));
        }
    }

    private static final int TIME = Types.TIMESTAMP_WITH_TIMEZONE;

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                row.getString("region_code"),
                row.getObject("unit_id", UUID.class),
                row.getBoolean("open"),
                new Looks(
                        row.getString("sex"),
                        new BirthYears(row.getInt("born_from"), row.getInt("born_to")),
                        row.getObject("height_from", Integer.class),
                        row.getObject("height_to", Integer.class),
                        row.getString("build"),
                        row.getString("accent"),
                        ListedText.codes(row.getString("languages")),
                        ListedText.codes(row.getString("marks")),
                        row.getString("condition"),
                        row.getString("place_code"),
                        row.getString("home_code"),
                        row.getObject("seen_at", OffsetDateTime.class).toInstant()));
    }
}
