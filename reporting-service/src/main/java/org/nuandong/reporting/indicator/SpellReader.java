package org.nuandong.reporting.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.nuandong.reporting.platform.Database;
import org.nuandong.reporting.platform.Row;
import org.nuandong.reporting.platform.Sql;

/**
 * Stock and presence, from spells. A spell that ends at the very start of a period belongs to it as
 * well: its end is counted there. An end before its beginning (a clerk's slip) counts as the
 * beginning, so that nobody falls out of all tables.
 */
@ApplicationScoped
class SpellReader {

    private static final String SUMS =
            """
            count(*) as amount, count(*) filter (where back_entered) as amount_back,
            sum(days) as weight, coalesce(sum(days) filter (where back_entered), 0) as weight_back
            """;

    // Written codes are told apart faster than their JSON.
    private static final String MEMBERS_OF_GROUPS =
            """
            select unit_id, region_code, codes::text as codes, days, back_entered from population
            """;

    private static final String MEMBERS =
            """
            select p.aggregate_id::text as id, opened_at as at, closed_at as ended_at,
                aggregate_id as thing_id, t.kind as thing_kind, t.number, unit_id, region_code,
                codes::text as codes, days as quantity, back_entered, false as reversing
            from population p left join thing t on t.id = p.aggregate_id
            where true
            """;

    // What is known at the period's end: the latest value that began before it, or the last one
    // chosen for this very period. A value that was taken back does not count. It stands with the
    // spell unless something that lasts was told after the period.
    private static final String KNOWN =
            """
            case when m.known_until < ? then coalesce(m.known -> '' -> 'codes', '{}')
                    || coalesce(m.known -> ? -> 'codes', '{}')
                else coalesce(then_known.codes, '{}') end as codes
            """;

    private static final String CODES =
            """
            left join lateral (
                select jsonb_object_agg(attribute, value) as codes from (
                    select distinct on (attribute) attribute, value
                    from spell_attribute a
                    where m.known_until >= ? and a.aggregate_id = m.aggregate_id
                        and a.kind = ?
                        and (a.period = '' and a.valid_from < ? or a.period = ?)
                        and a.attribute <> 'known-as'
                        and not exists (
                            select from correction c where c.corrected_event_id = a.event_id)
                    order by attribute, case when a.period = '' then a.valid_from end desc,
                        a.epoch desc, a.sequence desc) latest) then_known on true
            """;

    // Who it is, as far as it was known at the period's end: two spells of one person are one
    // person once the identification says so, and two again when it is undone (查明身份).
    private static final String PERSON =
            """
            coalesce(case when spell.known_as then
                (select (a.value ->> 0)::uuid from spell_attribute a
                where a.aggregate_id = spell.aggregate_id and a.kind = spell.kind
                    and a.attribute = 'known-as' and a.period = '' and a.valid_from < ?
                    and not exists (
                        select from correction c where c.corrected_event_id = a.event_id)
                order by a.valid_from desc, a.epoch desc, a.sequence desc limit 1) end,
                subject_id, aggregate_id)
            """;

    private static final String MARKS =
            """
            select coalesce(sum(case when known_until >= ? then then_told.events
                    else coalesce((known -> '' ->> 'events')::bigint, 0)
                        + coalesce((known -> ? ->> 'events')::bigint, 0) end), 0)
                || ':' || coalesce(sum(case when known_until >= ? then then_told.total
                    else coalesce((known -> '' ->> 'sum')::numeric, 0)
                        + coalesce((known -> ? ->> 'sum')::numeric, 0) end), 0) as mark
            from population p
            left join lateral (
                select count(*) as events, coalesce(sum(
                    ('x' || left(md5(a.event_id || a.attribute), 15))::bit(60)::bigint), 0)
                    as total
                from spell_attribute a
                where p.known_until >= ? and a.aggregate_id = p.aggregate_id and a.kind = ?
                    and (a.period = '' and a.valid_from < ? or a.period = ?)) then_told on true
            """;

    private final Database database;

    SpellReader(Database database) {
        this.database = database;
    }

    List<Group> groups(Reading reading) {
        Sql sql = Tier.grouped("null", SUMS, population(reading).add(MEMBERS_OF_GROUPS));
        KnownCodes known = new KnownCodes();
        return database.list(sql.text(), row -> group(row, known), sql.arguments());
    }

    /** Where any were counted, and perhaps more. */
    List<Place> places(Reading reading) {
        Sql sql =
                Sql.of(
                                "select distinct unit_id, region_code from spell where kind = ?",
                                reading.of())
                        .add(reading.scope().sql());
        return database.list(sql.text(), Things::place, sql.arguments());
    }

    List<Behind> behind(Reading reading, Sql filter) {
        Sql sql = population(reading).add("select * from (" + MEMBERS).add(filter);
        return database.list(sql.text(), Things::read, sql.arguments());
    }

    /** Count and sum of the hashes of all events that describe the population: same facts, same. */
    String mark(Reading reading) {
        Instant end = reading.period().endsAt();
        String period = reading.period().text();
        Sql sql =
                population(reading)
                        .add(MARKS, end, period, end, period, end, reading.of(), end, period);
        return database.one(sql.text(), row -> row.text("mark"), sql.arguments()).orElseThrow();
    }

    private static Sql population(Reading reading) {
        Instant end = reading.period().endsAt();
        Instant start = reading.nature() == Nature.STOCK ? end : reading.period().startsAt();
        Sql scope =
                reading.persons()
                        ? Sql.of("with scope as materialized (select " + PERSON, end)
                        : Sql.of("with scope as materialized (select aggregate_id");
        return scope.add("as person, *")
                .add("from spell where kind = ? and opened_at < ?", reading.of(), end)
                .add("and (closed_at >= ? or opened_at >= ?)", start, start)
                .add(reading.scope().sql())
                .add("), stay as (select person, (select sum(upper(r) - lower(r))")
                .add("from unnest(range_agg(daterange(first, greatest(first, last), '[]'))) r)")
                .add("as days from (select person,")
                .add("(greatest(opened_at, ?) at time zone 'Asia/Shanghai')::date as first,", start)
                .add("(least(closed_at, ?::timestamptz - interval '1 microsecond')", end)
                .add("at time zone 'Asia/Shanghai')::date as last from scope) d group by person)")
                .add(", member as (select distinct on (person) * from scope")
                .add("order by person, opened_at desc, aggregate_id desc)")
                .add(", population as (select m.aggregate_id, m.opened_at,")
                .add("nullif(m.closed_at, 'infinity') as closed_at, m.unit_id, m.region_code,")
                .add("m.back_entered, m.known, m.known_until, s.days,")
                .add(KNOWN, end, reading.period().text())
                .add("from member m join stay s using (person)")
                .add(CODES, end, reading.of(), end, reading.period().text())
                .add(")");
    }

    private static Group group(Row row, KnownCodes known) {
        return new Group(
                Tier.of(row),
                known.of(row.text("codes")),
                new Figure(row.number("amount"), row.number("amount_back")),
                new Figure(row.number("weight"), row.number("weight_back")));
    }
}
