package org.nuandong.deploy.bench;

import java.sql.SQLException;
import java.sql.Statement;

/**
 * A made-up winter of the whole country in reporting's log: ten events for each incident, the guest
 * of it in a station among them, over 2,300 stations and 135 days. Nothing is counted yet.
 */
final class SeasonLog {

    static final int EVENTS_PER_INCIDENT = 10;

    private static final int SLICE = 100_000;

    static final String FUNCTIONS =
            """
            create or replace function bench_id(lot int, n bigint) returns uuid
                language sql immutable as $$ select ('0193a5c0-' || lpad(to_hex(lot), 4, '0')
                || '-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid $$;
            create or replace function bench_region(station int) returns text
                language sql immutable as $$ select (array['11','12','13','14','15','21','22','23',
                '31','32','33','34','35','36','37','41','42','43','44','45','46','50','51','52',
                '53','54','61','62','63','64','65'])[1 + station % 31]
                || lpad((1 + station / 31 % 9)::text, 2, '0')
                || lpad((1 + station / 279)::text, 2, '0') $$;
            """;

    private static final String EVENTS =
            """
            insert into event (id, recorded_at, type, service, name, subject, occurred_at, sequence,
                epoch, region_code, unit_id, test, data, topic, "partition", "offset")
            select bench_id(100 + e.k, n), t.at + e.k * interval '3 minutes',
                'org.nuandong.dispatch.' || e.name || '.v1', 'dispatch', e.name,
                case when e.k = 1 then bench_id(1, n) when e.k < 8 then bench_id(2, n)
                    else bench_id(3, n) end,
                t.at + e.k * interval '3 minutes',
                case when e.k = 1 then 1 when e.k < 8 then e.k - 1 else e.k - 7 end, 1,
                bench_region(t.station), bench_id(9, t.station), false,
                e.data || jsonb_build_object('occurredAt',
                    to_char((t.at + e.k * interval '3 minutes') at time zone 'UTC',
                    'YYYY-MM-DD"T"HH24:MI:SS"Z"')),
                'nuandong.dispatch.v1', n %% 12, n
            from generate_series(%1$d, %2$d) n,
                lateral (select timestamptz '2025-11-01 00:00:00+08'
                    + n * interval '135 days' / %3$d as at, (n::bigint * 7919 %% 2300)::int as station) t,
                lateral (select (array['0-6','7-13','16-17','19-59','19-59','60-79','80+'])
                        [1 + n * 31 %% 7] as age, (array['male','female'])[1 + n %% 2] as sex,
                    (array['healthy','healthy','mental-disorder','physical-disability'])
                        [1 + n * 13 %% 4] as condition,
                    (array['escorted-to-station','taken-home','refused-supplied','sent-to-hospital'])
                        [1 + n * 17 %% 4] as outcome,
                    bench_id(5, n * 7 %% (1 + %3$d * 4 / 5)) as person,
                    to_char(t.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as called,
                    to_char((t.at + interval '22 minutes') at time zone 'UTC',
                        'YYYY-MM-DD"T"HH24:MI:SS"Z"') as there,
                    to_char((t.at + interval '30 minutes') at time zone 'UTC',
                        'YYYY-MM-DD"T"HH24:MI:SS"Z"') as due) v,
                lateral (values
                    (1, 'tip.received', jsonb_build_object('source', 'platform-110',
                        'incidentId', bench_id(2, n), 'warnings', 0)),
                    (2, 'incident.opened', jsonb_build_object('incidentNo', 'B-' || n, 'tipIds',
                        jsonb_build_array(bench_id(1, n)), 'kind', 'person-in-need', 'priority',
                        'normal', 'receivedAt', v.called, 'deadlineAt', v.due, 'target', 'PT30M',
                        'byPatrol', false)),
                    (3, 'incident.dispatched', jsonb_build_object('teamId', bench_id(8, t.station),
                        'vehicleIds', jsonb_build_array(bench_id(7, t.station)), 'crew',
                        '[{"agency":"civil-affairs","persons":2},{"agency":"police","persons":1}]'
                            ::jsonb, 'dispatchedAt', v.called)),
                    (4, 'incident.arrived', jsonb_build_object('teamId', bench_id(8, t.station),
                        'arrivedAt', v.there, 'onTime', true, 'receivedAt', v.called, 'deadlineAt',
                        v.due, 'legs', '{"dispatchSeconds":60,"travelSeconds":600}'::jsonb)),
                    (5, 'person.found', jsonb_build_object('subjectId', v.person, 'sex', v.sex,
                        'ageBand', v.age, 'conditions', jsonb_build_array(v.condition), 'known',
                        false)),
                    (6, 'outcome.recorded', jsonb_build_object('outcomeId', bench_id(6, n),
                        'incidentNo', 'B-' || n, 'subjectId', v.person, 'sex', v.sex, 'ageBand',
                        v.age, 'conditions', jsonb_build_array(v.condition), 'outcome', v.outcome,
                        'protected', false, 'goods', '[{"item":"quilt","quantity":2}]'::jsonb)),
                    (7, 'incident.closed', '{}'::jsonb),
                    (8, 'case.admitted', jsonb_build_object('caseNo', 'C-' || n, 'subjectId',
                        v.person, 'sex', v.sex, 'ageBand', v.age, 'condition', v.condition,
                        'origin', 'in-province', 'special', '[]'::jsonb, 'repeat', false)),
                    (9, 'case.service-given', jsonb_build_object('subjectId', v.person, 'kind',
                        'living', 'item', 'meal', 'goods', '[{"item":"food","quantity":1}]'::jsonb,
                        'costs', '[{"payer":"station","costYuan":12.5}]'::jsonb)),
                    (10, 'case.exited', jsonb_build_object('subjectId', v.person, 'exitKind',
                        'escorted-return', 'crossProvince', true, 'stayDays', 1)))
                    as e(k, name, data)
            """;

    private SeasonLog() {}

    /** In slices, in the order in which they would have come. */
    static void write(Statement statement, int events) throws SQLException {
        statement.execute(FUNCTIONS);
        statement.execute("select make_event_partitions('2025-11-01', 5)");
        int incidents = Math.max(1, events / EVENTS_PER_INCIDENT);
        for (int from = 1; from <= incidents; from += SLICE) {
            int to = Math.min(incidents, from + SLICE - 1);
            statement.execute(EVENTS.formatted(from, to, incidents));
        }
        statement.execute("vacuum analyze event");
    }
}
