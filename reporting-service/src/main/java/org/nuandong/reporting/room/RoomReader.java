package org.nuandong.reporting.room;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.nuandong.reporting.indicator.Period;
import org.nuandong.reporting.indicator.Reach;
import org.nuandong.reporting.platform.CanonicalJson;
import org.nuandong.reporting.platform.Database;
import org.nuandong.reporting.platform.Row;
import org.nuandong.reporting.platform.Sql;

/** Reads from the last words what the room shows. */
@ApplicationScoped
class RoomReader {

    /** A wall shows no more lines of what is low. */
    private static final int LOW_SHOWN = 200;

    // Its sender or its time ended it, unless the last word only says where it holds.
    private static final String WARNINGS =
            """
            select w.data ->> 'kind' as kind, w.data ->> 'level' as level, w.exercise,
                coalesce(e.data -> 'regions', w.data -> 'regions')::text as regions,
                w.since, w.until
            from last_word w
                left join last_word e on e.facet = 'warning-word' and e.subject = w.subject
            where w.facet = 'warning' and w.since <= ? and w.until > ?
                and w.data ->> 'state' = 'current'
                and w.data ->> 'status' in ('Actual', 'Exercise')
                and (e.name is null or e.name = 'warning.placed' and e.data ->> 'endedBy' is null)
            order by array_position(array['red', 'orange', 'yellow', 'blue'], w.data ->> 'level'),
                w.exercise, w.until, w.subject
            """;

    private static final String DUTY =
            """
            select coalesce(unit_id, subject) as unit_id, region_code, data ->> 'level' as level,
                occurred_at
            from last_word where facet = 'duty' and data ->> 'level' <> 'NORMAL'
            order by array_position(array['ALL_WEATHER', 'INTENSIVE', 'HEIGHTENED'],
                data ->> 'level'), region_code, subject
            """;

    private static final String TEAMS =
            """
            select unit_id,
                count(*) filter (where state = 'free' and doing <> 'patrolling') as free,
                count(*) filter (where state = 'assigned') as assigned,
                count(*) filter (where state = 'free' and doing = 'patrolling') as on_patrol,
                count(*) filter (where state = 'unavailable') as unavailable
            from (select t.unit_id, t.data ->> 'state' as state,
                    coalesce(d.data ->> 'state', '') as doing
                from team t
                    left join last_word d on d.facet = 'team-doing' and d.subject = t.subject) s
            where state <> 'off-duty' group by unit_id order by unit_id
            """;

    private static final String STOCK =
            """
            select data ->> 'item' as item, sum((data ->> 'onHand')::bigint) as on_hand
            from last_word where facet = 'stock'
            """;

    // Low as the last movement says, or as was told since (goods went out of date on the shelf).
    private static final String LOW =
            """
            select w.unit_id, w.data ->> 'holderKind' as holder_kind,
                (w.data ->> 'holderId')::uuid as holder_id, w.data ->> 'item' as item,
                coalesce(w.data ->> 'quantity', w.data ->> 'onHand')::bigint as quantity,
                (w.data ->> 'daysOfSupply')::numeric as days
            from (select distinct on (subject) * from store
                order by subject, epoch desc, sequence desc) w
            where w.facet = 'stock-low' or (w.data ->> 'low')::boolean
            order by days nulls last, quantity, w.subject limit ?
            """;

    private static final String PATROLS =
            """
            select unit_id, sum(owed) as owed, sum(done) as done,
                coalesce(sum(owed - done) filter (where name = 'duty.obligation-missed'), 0)
                    as missed,
                min(due_at) filter (where done < owed and name <> 'duty.obligation-missed')
                    as next_due_at
            from (select unit_id, name, (data ->> 'owed')::int as owed,
                    least((data ->> 'done')::int, (data ->> 'owed')::int) as done,
                    (data ->> 'dueAt')::timestamptz as due_at
                from last_word where facet = 'obligation' and until > ? and since < ?
            """;

    private final Database database;

    RoomReader(Database database) {
        this.database = database;
    }

    /** Everywhere, the worst first. */
    List<RoomPicture.WarningNow> warnings(Instant now) {
        return database.list(WARNINGS, RoomReader::warning, now, now);
    }

    /** Everywhere, the densest first. */
    List<RoomPicture.DutyNow> duty() {
        return database.list(
                DUTY,
                row ->
                        new RoomPicture.DutyNow(
                                row.uuid("unit_id"),
                                row.text("region_code"),
                                row.text("level"),
                                row.instant("occurred_at")));
    }

    List<RoomPicture.TeamsNow> teams(Reach reach) {
        Sql sql =
                Sql.of("with team as (select * from last_word where facet = 'team'")
                        .add(reach.sql())
                        .add(")")
                        .add(TEAMS);
        return database.list(
                sql.text(),
                row ->
                        new RoomPicture.TeamsNow(
                                row.uuid("unit_id"),
                                (int) row.whole("free"),
                                (int) row.whole("assigned"),
                                (int) row.whole("on_patrol"),
                                (int) row.whole("unavailable")),
                sql.arguments());
    }

    List<RoomPicture.StockNow> stock(Reach reach) {
        Sql sql = Sql.of(STOCK).add(reach.sql()).add("group by 1 order by 1");
        return database.list(
                sql.text(),
                row -> new RoomPicture.StockNow(row.text("item"), row.whole("on_hand")),
                sql.arguments());
    }

    List<RoomPicture.LowNow> low(Reach reach) {
        Sql sql =
                Sql.of(
                                "with store as (select * from last_word"
                                        + " where facet in ('stock', 'stock-low')")
                        .add(reach.sql())
                        .add(")")
                        .add(LOW, LOW_SHOWN);
        return database.list(
                sql.text(),
                row ->
                        new RoomPicture.LowNow(
                                row.text("holder_kind"),
                                row.uuid("holder_id"),
                                row.uuid("unit_id"),
                                row.text("item"),
                                row.whole("quantity"),
                                row.number("days")),
                sql.arguments());
    }

    /** Of obligations whose period touches the day. */
    List<RoomPicture.PatrolsNow> patrols(Reach reach, Period day) {
        Sql sql =
                Sql.of(PATROLS, day.startsAt(), day.endsAt())
                        .add(reach.sql())
                        .add(") o group by unit_id having sum(owed) > 0 order by unit_id");
        return database.list(
                sql.text(),
                row ->
                        new RoomPicture.PatrolsNow(
                                row.uuid("unit_id"),
                                (int) row.whole("owed"),
                                (int) row.whole("done"),
                                (int) row.whole("missed"),
                                row.instant("next_due_at")),
                sql.arguments());
    }

    int gaps(Reach reach) {
        Sql sql = Sql.of("select count(*) as gaps from heard_up_to where gap").add(reach.sql());
        return database.one(sql.text(), row -> (int) row.whole("gaps"), sql.arguments())
                .orElseThrow();
    }

    private static RoomPicture.WarningNow warning(Row row) {
        List<String> regions = new ArrayList<>();
        CanonicalJson.tree(row.text("regions")).forEach(region -> regions.add(region.asText()));
        return new RoomPicture.WarningNow(
                row.text("kind"),
                row.text("level"),
                regions,
                row.instant("since"),
                row.instant("until"),
                row.flag("exercise"));
    }
}
