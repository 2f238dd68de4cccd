-- Why: a team may take a second incident at the same place, be called away from a patrol, and say
-- what it is doing (free, under way, on scene …). What holds a team stands in rows of its own; the
-- first of them stays on the team's row, so that a booking is still one row lock. Base positions
-- tell how long the nearest base on duty needs, when no telephone has said where it is.

alter table team
    add column unit_state        text not null default 'out-of-service',
    add column unit_state_since  timestamptz,
    add column unit_state_due_at timestamptz,
    add column patrol_id         uuid,
    add column base_longitude    double precision,
    add column base_latitude     double precision,
    add constraint ck_team_base check ((base_longitude is null) = (base_latitude is null));
update team
   set unit_state_since = created_at,
       unit_state = case when incident_id is not null then 'called'
                         when on_duty then 'free'
                         else 'out-of-service' end;
create index ix_team_unit_id on team (unit_id, id);

create table team_hold (
    id          uuid        not null,
    team_id     uuid        not null,
    incident_id uuid        not null,
    incident_no text        not null,
    longitude   double precision,
    latitude    double precision,
    held_at     timestamptz not null,
    near_at     timestamptz,
    test        boolean     not null,
    constraint pk_team_hold primary key (id),
    constraint uq_team_hold_incident unique (team_id, incident_id),
    constraint fk_team_hold_team_id foreign key (team_id) references team (id)
);
create index ix_team_hold_incident_id on team_hold (incident_id);
insert into team_hold (id, team_id, incident_id, incident_no, held_at, test)
select gen_random_uuid(), id, incident_id, incident_no, created_at, false
from team where incident_id is not null;

comment on column team.unit_state is 'code of the dictionary unit-state; out-of-service when off duty';
comment on column team.unit_state_due_at is
    'when this state has lasted longer than the preset said at its beginning; null: not watched';
comment on column team.patrol_id is 'the patrol the team is on; gone when it is called away';
comment on table team_hold is 'the incidents that hold a team: one, or several at the same place';
comment on column team_hold.near_at is 'when its telephone first came near the incident';

insert into dictionary_entry (dictionary, code, label_zh, label_en, sort) values
    ('unit-state', 'free', '待命', 'Free: may be sent at once', 10),
    ('unit-state', 'patrolling', '巡查中', 'Patrolling: may be called away', 20),
    ('unit-state', 'called', '已派出未出发', 'Called: sent, not yet moving', 30),
    ('unit-state', 'under-way', '在途', 'Under way to the incident', 40),
    ('unit-state', 'on-scene', '在现场', 'On scene: a person confirmed the arrival', 50),
    ('unit-state', 'transporting', '护送途中', 'Transporting somebody', 60),
    ('unit-state', 'at-station', '在站', 'At the station', 70),
    ('unit-state', 'at-hospital', '在医院', 'At the hospital', 80),
    ('unit-state', 'resting', '休整', 'Resting: on duty, not to be sent', 90),
    ('unit-state', 'out-of-service', '停用', 'Out of service or off duty', 100)
on conflict (dictionary, code) do nothing;

insert into preset_key (key, kind, concerns, statutory, unit, label_zh, label_en) values
    ('dispatch.team.same-place-metres', 'integer', 'other', false, 'metres',
        '同一地点的距离', 'Nearness of a second incident that one team may take'),
    ('dispatch.team.incidents-at-once', 'integer', 'other', false, 'incidents',
        '一组同时处置事件上限', 'Incidents one team may hold at the same place'),
    ('dispatch.unit-state.longest.free', 'duration', 'other', false, 'ISO-8601 duration',
        '待命最长时间', 'Longest time free (PT0S: not watched)'),
    ('dispatch.unit-state.longest.patrolling', 'duration', 'other', false, 'ISO-8601 duration',
        '巡查最长时间', 'Longest time patrolling'),
    ('dispatch.unit-state.longest.called', 'duration', 'other', false, 'ISO-8601 duration',
        '派出未出发最长时间', 'Longest time called'),
    ('dispatch.unit-state.longest.under-way', 'duration', 'other', false, 'ISO-8601 duration',
        '在途最长时间', 'Longest time under way'),
    ('dispatch.unit-state.longest.on-scene', 'duration', 'other', false, 'ISO-8601 duration',
        '在现场最长时间', 'Longest time on scene'),
    ('dispatch.unit-state.longest.transporting', 'duration', 'other', false, 'ISO-8601 duration',
        '护送最长时间', 'Longest time transporting'),
    ('dispatch.unit-state.longest.at-station', 'duration', 'other', false, 'ISO-8601 duration',
        '在站最长时间', 'Longest time at the station'),
    ('dispatch.unit-state.longest.at-hospital', 'duration', 'other', false, 'ISO-8601 duration',
        '在医院最长时间', 'Longest time at the hospital'),
    ('dispatch.unit-state.longest.resting', 'duration', 'other', false, 'ISO-8601 duration',
        '休整最长时间', 'Longest time resting'),
    ('dispatch.unit-state.longest.out-of-service', 'duration', 'other', false, 'ISO-8601 duration',
        '值班中停用最长时间', 'Longest time out of service while on duty'),
    ('dispatch.unit-state.alarm', 'text', 'other', false, 'codes of unit-state',
        '超时须告警的状态', 'States whose overstaying wakes somebody');

insert into preset (key, region_code, valid_from, value, source)
select key, '000000', timestamptz '2000-01-01 00:00:00+08', value, source
from (values
    ('dispatch.team.same-place-metres', '200', 'own choice: one square, one underpass'),
    ('dispatch.team.incidents-at-once', '2', 'issue 3: a second incident at the same place'),
    ('dispatch.unit-state.longest.free', 'PT0S', 'own choice: waiting is the purpose'),
    ('dispatch.unit-state.longest.patrolling', 'PT8H', 'own choice: one shift on the street'),
    ('dispatch.unit-state.longest.called', 'PT5M', 'own choice: R110 leaves 30 minutes in all'),
    ('dispatch.unit-state.longest.under-way', 'PT60M', 'R110: 60 minutes when truly far'),
    ('dispatch.unit-state.longest.on-scene', 'PT2H', 'own choice: nobody has been heard of since'),
    ('dispatch.unit-state.longest.transporting', 'PT2H', 'own choice: as on scene'),
    ('dispatch.unit-state.longest.at-station', 'PT2H', 'own choice: admission takes less'),
    ('dispatch.unit-state.longest.at-hospital', 'PT4H', 'own choice: R150, treatment first'),
    ('dispatch.unit-state.longest.resting', 'PT2H', 'own choice: a pause within a shift'),
    ('dispatch.unit-state.longest.out-of-service', 'PT12H', 'own choice: half a 24-hour shift'),
    ('dispatch.unit-state.alarm', 'called,under-way,on-scene,transporting',
        'own choice: the states in which a team may be in trouble itself')
) as seed (key, value, source);
