-- What a winter leaves behind over so many households of the register's crowd: a survey round, a
-- pairing year, a visit plan, findings of inspections. Laid past triggers and references; units,
-- officers and helpers are made up.
create temporary table home as
select id, region_code, row_number() over (order by id) as n
from (select id, region_code from household where region_code like '9903%' order by id
    limit :households) h;

insert into survey_round (id, region_code, areas, name, questionnaire_id, from_on, until_on,
    again_after, state, opened_at, opened_by, version)
values ('00000000-0000-0991-0000-000000000001', '990300', '{990300}', '排查', gen_random_uuid(),
    '2026-11-15', '2026-12-15', 'P3D', 'open', now(), 'bench', 0);

-- Seven in ten seen, one not at home, two still due.
insert into survey_task (id, round_id, region_code, household_id, worker, state, newly_found,
    changed_at, version)
select gen_random_uuid(), '00000000-0000-0991-0000-000000000001', region_code, id,
    'worker-' || n % 900,
    case when n % 10 < 7 then 'visited' when n % 10 = 7 then 'not-home' else 'due' end,
    n % 97 = 0, now(), 0
from home;

insert into pairing_phase (id, region_code, name, starts_on, ends_on, terms, per_helper, state,
    opened_at, opened_by, version)
values ('00000000-0000-0991-0000-000000000002', '990300', '2026', '2026-01-01', '2026-12-31',
    '{"visitsPerQuarter":1,"practicalThings":1,"valueYuan":500.00,"festivals":[],"remindDays":15,"graceDays":15}',
    1, 'open', now(), 'bench', 0);

-- One in nine fell short in the second quarter.
insert into pairing (id, phase_id, region_code, unit_id, household_id, helper_kind, helper_ref,
    started_on, shorts, made_at, made_by, changed_at, version)
select gen_random_uuid(), '00000000-0000-0991-0000-000000000002', region_code,
    ('00000000-0000-4000-8000-' || lpad((n % 300)::text, 12, '0'))::uuid, id, 'officer',
    'helper-' || n, '2026-01-01', case when n % 9 = 0 then 1 else 0 end, now(), 'bench', now(), 0
from home;

insert into pairing_duty (id, pairing_id, phase_id, rule, label, starts_on, ends_on, needed, got,
    state, reminded, reason)
select gen_random_uuid(), p.id, p.phase_id, r.rule, r.label, r.starts_on, r.ends_on, r.needed,
    case when p.shorts > 0 and r.label = 'Q2' then 0 else r.needed end,
    case when p.shorts > 0 and r.label = 'Q2' then 'SHORT' else 'MET' end, false,
    case when p.shorts > 0 and r.label = 'Q2' then 'helper-away' end
from pairing p cross join (values
    ('quarter-visit', 'Q1', date '2026-01-01', date '2026-03-31', 1),
    ('quarter-visit', 'Q2', date '2026-04-01', date '2026-06-30', 1),
    ('quarter-visit', 'Q3', date '2026-07-01', date '2026-09-30', 1),
    ('practical-things', 'year', date '2026-01-01', date '2026-12-31', 1),
    ('value', 'year', date '2026-01-01', date '2026-12-31', 500))
    r (rule, label, starts_on, ends_on, needed)
where p.phase_id = '00000000-0000-0991-0000-000000000002';

insert into visit_plan (id, region_code, kind, title, level, starts_on, ends_on, due_before,
    categories, groups, standards, shares, same_household, state, opened_at, opened_by, changed_at,
    version)
values ('00000000-0000-0991-0000-000000000003', '990300', 'condolence', '走访', 'county',
    '2026-11-01', '2027-02-05', '2027-02-06', '[]', '[]', '[]', '[]', 'block', 'open', now(),
    'bench', now(), 0);

insert into visit (id, plan_id, region_code, holder_kind, holder_id, must, state, misses,
    visited_on, kinds, amount, goods, back_entered, changed_at, version)
select gen_random_uuid(), '00000000-0000-0991-0000-000000000003', region_code, 'household', id,
    true, case when n % 5 < 3 then 'DONE' else 'PLANNED' end, 0,
    case when n % 5 < 3 then date '2026-11-20' end, '[]', case when n % 5 < 3 then 400.00 end, '[]',
    false, now(), 0
from home;

-- One finding a household, half of them put right.
insert into finding (id, finding_no, inspection_id, region_code, subject_kind, subject_id, area,
    severity, danger, facts, found_by, found_at, due_at, due_within, ladder, level, overdue, late,
    reopened, state, ended_at, changed_at, version)
select gen_random_uuid(), 'bench-' || n, gen_random_uuid(), region_code, 'household', id,
    (array['living', 'heating', 'safety', 'environment'])[1 + n % 4],
    (array['blue', 'yellow', 'red'])[1 + n % 3], false, '{}', '{bench}',
    timestamptz '2026-11-01 09:00+08' + n % 20 * interval '1 day',
    timestamptz '2026-11-08 09:00+08' + n % 20 * interval '1 day', 'P7D', '[]', 0, n % 11 = 0,
    n % 11 = 0, 0, case when n % 2 = 0 then 'VERIFIED' else 'OPEN' end,
    case when n % 2 = 0 then now() end, now(), 0
from home;
