package org.nuandong.deploy.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * A made-up winter of the whole country as reporting counts it: nineteen facts for each incident
 * and its guest's stay, 2,300 stations, 135 days; tallies, stays and their attributes with them.
 */
final class SeasonFacts {

    static final int FACTS_PER_INCIDENT = 19;

    private static final int SLICE = 50_000;
    private static final List<String> TABLES =
            List.of("fact", "tally", "tally_month", "spell", "spell_attribute", "thing");

    private static final String WHEN_AND_WHERE =
            """
            from generate_series(%1$d, %2$d) n,
                lateral (select timestamptz '2025-11-01 00:00:00+08'
                    + n * interval '135 days' / %3$d as at, (n::bigint * 7919 %% 2300)::int as station) w,
                lateral (select bench_id(9, w.station) as unit, bench_region(w.station) as region,
                    bench_id(5, n * 7 %% (1 + %3$d * 4 / 5)) as person,
                    (array['["0-6"]','["7-13"]','["16-17"]','["19-59"]','["19-59"]','["60-79"]',
                        '["80+"]'])[1 + n * 31 %% 7]::jsonb as age,
                    (array['["male"]','["female"]'])[1 + n %% 2]::jsonb as sex,
                    (array['["healthy"]','["healthy"]','["mental-disorder"]',
                        '["physical-disability"]'])[1 + n * 13 %% 4]::jsonb as condition,
                    (array['["escorted-to-station"]','["taken-home"]','["refused-supplied"]',
                        '["sent-to-hospital"]'])[1 + n * 17 %% 4]::jsonb as outcome,
                    (array['["escorted-return"]','["voucher"]','["self-departed"]',
                        '["transferred"]'])[1 + n * 11 %% 4]::jsonb as way) v
            """;

    private static final String FACTS =
            """
            insert into fact (event_id, kind, line, reversing, occurred_at, day, unit_id,
                region_code, aggregate_id, thing_id, subject_id, dims, quantity, back_entered)
            select bench_id(100 + e.k, n), e.kind, e.line, false, t.at,
                (t.at at time zone 'Asia/Shanghai')::date, v.unit, v.region,
                bench_id(case when e.k < 8 then 2 else 3 end, n),
                bench_id(case when e.k < 8 then 2 else 3 end, n),
                case when e.person then v.person end, e.dims, e.quantity, false
            %s,
                lateral (values
                    (1, 'tip-received', 0, false, '{"source":["platform-110"]}'::jsonb, 1.0),
                    (2, 'incident-opened', 0, false,
                        '{"kind":["person-in-need"],"priority":["normal"]}', 1),
                    (3, 'incident-dispatched', 0, false, '{}', 1),
                    (3, 'persons-sent-out', 0, false, '{"agency":["civil-affairs"]}', 2),
                    (3, 'persons-sent-out', 1, false, '{"agency":["police"]}', 1),
                    (3, 'vehicle-sent-out', 0, false, '{}', 1),
                    (4, 'incident-arrived', 0, false,
                        '{"on-time":["true"],"took":["30-minutes"]}', 1),
                    (5, 'person-found', 0, true, jsonb_build_object('sex', v.sex, 'age-band', v.age,
                        'condition', v.condition), 1),
                    (6, 'outcome-recorded', 0, true, jsonb_build_object('outcome', v.outcome), 1),
                    (6, 'goods-given', 0, false, '{"item":["quilt"]}', 2),
                    (6, 'relief', 0, true, jsonb_build_object('by', v.outcome, 'age-band', v.age,
                        'condition', v.condition), 1),
                    (6, 'treatment', 0, true, jsonb_build_object('by', v.outcome), 1),
                    (7, 'incident-closed', 0, false, '{}', 1),
                    (8, 'case-admitted', 0, true, jsonb_build_object('sex', v.sex, 'age-band',
                        v.age, 'condition', v.condition), 1),
                    (8, 'relief', 0, true, jsonb_build_object('by', '["admitted"]'::jsonb,
                        'age-band', v.age, 'condition', v.condition), 1),
                    (9, 'service-given', 0, true, '{"item":["meal"],"service":["living"]}', 1),
                    (9, 'goods-given', 0, false, '{"item":["food"]}', 1),
                    (9, 'case-cost', 0, false, '{"payer":["station"],"service":["living"]}', 12.5),
                    (10, 'case-exited', 0, true, jsonb_build_object('exit-kind', v.way), 1))
                    as e(k, kind, line, person, dims, quantity),
                lateral (select w.at + e.k * interval '3 minutes'
                    + case when e.k > 8 then interval '2 days' else interval '0' end as at) t
            """
                    .formatted(WHEN_AND_WHERE);

    private static final String STAYS =
            """
            insert into spell (aggregate_id, kind, subject_id, unit_id, region_code, opened_at,
                opened_epoch, opened_sequence, back_entered, closed_at, closed_epoch,
                closed_sequence)
            select bench_id(3, n), 'care-case', v.person, v.unit, v.region,
                w.at + interval '24 minutes', 1, 1, false, w.at + interval '2 days 30 minutes', 1, 3
            %s
            """
                    .formatted(WHEN_AND_WHERE);

    private static final String ATTRIBUTES =
            """
            insert into spell_attribute (aggregate_id, kind, attribute, period, event_id,
                valid_from, epoch, sequence, value)
            select bench_id(3, n), 'care-case', a.name, '', bench_id(100 + a.k, n),
                w.at + a.k * interval '3 minutes'
                    + case when a.k > 8 then interval '2 days' else interval '0' end,
                1, a.k - 7, a.value
            %s,
                lateral (values (8, 'sex', v.sex), (8, 'age-band', v.age),
                    (8, 'condition', v.condition), (8, 'origin', '["in-province"]'::jsonb),
                    (8, 'state', '["in-station"]'), (10, 'exit-kind', v.way),
                    (10, 'state', '["exited"]')) as a(k, name, value)
            """
                    .formatted(WHEN_AND_WHERE);

    private static final String DIGESTS =
            """
            update spell s set known = jsonb_build_object('', d.told), known_until = d.until
            from (select aggregate_id, max(valid_from) as until, jsonb_build_object(
                    'codes', jsonb_object_agg(attribute, value order by valid_from, sequence),
                    'events', count(*), 'sum',
                    sum(('x' || left(md5(event_id || attribute), 15))::bit(60)::bigint)) as told
                from spell_attribute group by aggregate_id) d
            where d.aggregate_id = s.aggregate_id
            """;

    private static final String NUMBERS =
            """
            insert into thing (id, kind, number, epoch, sequence)
            select bench_id(a.lot, n), a.kind, a.prefix || n, 1, 1
            from generate_series(%1$d, %2$d) n,
                (values (2, 'incident', 'B-'), (3, 'care-case', 'C-')) as a(lot, kind, prefix)
            where %3$d > 0
            """;

    private static final String TALLIES =
            """
            insert into tally (kind, unit_id, region_code, day, dims, quantity, back_entered, facts,
                facts_back)
            select kind, unit_id, region_code, day, dims, sum(quantity), 0, count(*), 0
            from fact group by kind, unit_id, region_code, day, dims
            """;

    private static final String MONTHS =
            """
            insert into tally_month (kind, unit_id, region_code, month, dims, quantity,
                back_entered, facts, facts_back)
            select kind, unit_id, region_code, date_trunc('month', day)::date, dims, sum(quantity),
                0, sum(facts), 0
            from tally group by 1, 2, 3, 4, 5 order by 4, 1, 3, 2
            """;

    private SeasonFacts() {}

    /** Answers the seconds it took. */
    static double lay(Connection connection, int facts) throws SQLException {
        long start = System.nanoTime();
        int incidents = Math.max(1, facts / FACTS_PER_INCIDENT);
        try (Statement statement = connection.createStatement()) {
            statement.execute(SeasonLog.FUNCTIONS);
            statement.execute("truncate " + String.join(", ", TABLES));
            statement.execute("set synchronous_commit = off");
            statement.execute("set work_mem = '256MB'");
            BareTables bare = BareTables.of(connection, TABLES);
            for (int from = 1; from <= incidents; from += SLICE) {
                int to = Math.min(incidents, from + SLICE - 1);
                for (String rows : List.of(FACTS, STAYS, ATTRIBUTES, NUMBERS)) {
                    statement.execute(rows.formatted(from, to, incidents));
                }
            }
            statement.execute(TALLIES);
            statement.execute(MONTHS);
            statement.execute(DIGESTS);
            bare.dress();
            for (String table : TABLES) {
                statement.execute("vacuum analyze " + table);
            }
        }
        return (System.nanoTime() - start) / 1e9;
    }
}
