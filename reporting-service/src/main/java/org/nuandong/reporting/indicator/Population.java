package org.nuandong.reporting.indicator;

import java.time.Instant;
import org.nuandong.reporting.platform.Sql;

/**
 * 人群: the spells that a stock or presence counts, one for each person (or each spell), as common
 * table expressions: {@code scope} all spells with the person each belongs to, {@code population}
 * the counted ones with what is known of them at the period's end. A spell that ends at the very
 * start of a period belongs to it as well: its end is counted there. An end before its beginning (a
 * clerk's slip) counts as the beginning, so that nobody falls out of all tables.
 */
final class Population {

    /** The counted ones with what tells them from others: events told and the sum of hashes. */
    static final String TOLD =
            """
            select p.person, p.aggregate_id, p.opened_at, p.closed_at, p.unit_id, p.region_code,
                p.codes, p.days, p.back_entered,
                case when p.known_until >= ? then then_told.events
                    else coalesce((p.known -> '' ->> 'events')::bigint, 0)
                        + coalesce((p.known -> ? ->> 'events')::bigint, 0) end as events,
                case when p.known_until >= ? then then_told.total
                    else coalesce((p.known -> '' ->> 'sum')::numeric, 0)
                        + coalesce((p.known -> ? ->> 'sum')::numeric, 0) end as total
            from population p
            left join lateral (
                select count(*) as events, coalesce(sum(
                    ('x' || left(md5(a.event_id || a.attribute), 15))::bit(60)::bigint), 0)
                    as total
                from spell_attribute a
                where p.known_until >= ? and a.aggregate_id = p.aggregate_id and a.kind = ?
                    and (a.period = '' and a.valid_from < ? or a.period = ?)) then_told on true
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

    private final Reading reading;
    private final Instant end;

    Population(Reading reading) {
        this.reading = reading;
        this.end = reading.period().endsAt();
    }

    /** Whom a spell (by that name in the statement) belongs to. */
    Sql person() {
        return reading.persons() ? Sql.of(PERSON, end) : Sql.of("spell.aggregate_id");
    }

    /**
     * Without the word {@code with}.
     *
     * @param among a further condition on the spells, by which whole persons are taken or left
     */
    Sql tables(Sql among) {
        Instant start = reading.nature() == Nature.STOCK ? end : reading.period().startsAt();
        return Sql.of("scope as materialized (select")
                .add(person())
                .add("as person, *")
                .add("from spell where kind = ? and opened_at < ?", reading.of(), end)
                .add("and greatest(closed_at, opened_at) >= ?", start)
                .add(reading.scope().sql())
                .add(among)
                .add("), member as (select distinct on (person) * from (select *,")
                .add("range_agg(daterange(first, greatest(first, last), '[]'))")
                .add("over (partition by person) as dates from (select *,")
                .add("(greatest(opened_at, ?) at time zone 'Asia/Shanghai')::date as first,", start)
                .add("(least(closed_at, ?::timestamptz - interval '1 microsecond')", end)
                .add("at time zone 'Asia/Shanghai')::date as last from scope) d) s")
                .add("order by person, opened_at desc, aggregate_id desc)")
                .add(", population as (select m.person, m.aggregate_id, m.opened_at,")
                .add("nullif(m.closed_at, 'infinity') as closed_at, m.unit_id, m.region_code,")
                .add("m.back_entered, m.known, m.known_until,")
                .add("(select sum(upper(r) - lower(r)) from unnest(m.dates) r) as days,")
                .add(KNOWN, end, reading.period().text())
                .add("from member m")
                .add(CODES, end, reading.of(), end, reading.period().text())
                .add(")");
    }

    /** {@link #TOLD} with its arguments. */
    Sql told() {
        String period = reading.period().text();
        return Sql.of(TOLD, end, period, end, period, end, reading.of(), end, period);
    }
}
