-- Why: an outcome that turned out wrong is corrected by a new one that names it, never overwritten
-- (E2), so outcomes are rows of their own. Features, conditions and grounds are health data and are
-- sealed from here on; what stands in the old clear columns is sealed by the service at its next
-- start and only then emptied. Goods may be handed over at any moment of the work, so they are rows,
-- too; the old table stays as it was until the next release.
alter table found_person
    add column conditions_sealed bytea,
    add column features_sealed   bytea,
    add column treatment_first   boolean not null default false,
    add column outcome_id        uuid,
    alter column conditions drop not null;

comment on column found_person.conditions_sealed is 'sealed codes of found-condition, bound to this row';
comment on column found_person.features_sealed is 'sealed, bound to this row';
comment on column found_person.conditions is 'of before sealing; emptied at the next start';
comment on column found_person.features is 'of before sealing; emptied at the next start';
comment on column found_person.outcome is 'the outcome that holds now; its history is scene_outcome';

create table scene_outcome (
    id                   uuid        not null,
    subject_id           uuid        not null,
    incident_id          uuid        not null,
    outcome              text        not null,
    reason               text,
    at                   timestamptz not null,
    recorded_at          timestamptz not null,
    by_role              text        not null,
    protected            boolean     not null,
    grounds_sealed       bytea,
    note_sealed          bytea,
    ambulance_called_at  timestamptz,
    ambulance_result     text,
    hospital             text,
    station_told_at      timestamptz,
    corrects             uuid,
    correction_reason    text,
    event_id             uuid,
    constraint pk_scene_outcome primary key (id),
    constraint fk_scene_outcome_subject_id
        foreign key (subject_id) references found_person (subject_id),
    constraint fk_scene_outcome_corrects foreign key (corrects) references scene_outcome (id),
    constraint uq_scene_outcome_corrects unique (corrects),
    constraint ck_scene_outcome_correction check ((corrects is null) = (correction_reason is null))
);
create unique index uq_scene_outcome_first on scene_outcome (subject_id) where corrects is null;
create index ix_scene_outcome_incident_id on scene_outcome (incident_id);

comment on table scene_outcome is '处置结果: what became of a person; a correction is a further row';
comment on column scene_outcome.corrects is 'the outcome that this one replaces';
comment on column scene_outcome.grounds_sealed is
    'sealed: how capacity was judged, who decided, and why; bound to this row';
comment on column scene_outcome.event_id is 'the event that told it, which a correction names';

insert into scene_outcome (id, subject_id, incident_id, outcome, at, recorded_at, by_role, protected)
select gen_random_uuid(), subject_id, incident_id, outcome, outcome_at, outcome_at, 'unknown', protected
from found_person where outcome is not null;

update found_person p set outcome_id = o.id from scene_outcome o where o.subject_id = p.subject_id;

alter table found_person
    add constraint fk_found_person_outcome_id foreign key (outcome_id) references scene_outcome (id)
        deferrable initially deferred,
    add constraint ck_found_person_outcome check ((outcome is null) = (outcome_at is null));

create table goods_handed (
    id          uuid        not null,
    subject_id  uuid        not null,
    incident_id uuid        not null,
    outcome_id  uuid,
    item        text        not null,
    quantity    integer     not null,
    shortfall   integer     not null default 0,
    holder_kind text,
    holder_id   uuid,
    at          timestamptz not null,
    constraint pk_goods_handed primary key (id),
    constraint fk_goods_handed_subject_id
        foreign key (subject_id) references found_person (subject_id),
    constraint ck_goods_handed_quantity check (quantity > 0),
    constraint ck_goods_handed_shortfall check (shortfall between 0 and quantity)
);
create index ix_goods_handed_subject_id on goods_handed (subject_id);

comment on table goods_handed is 'Goods handed to a person on the scene, in pieces (R141, R251)';
comment on column goods_handed.outcome_id is 'the outcome they were told with; null when on their own';
comment on column goods_handed.shortfall is 'given, but not in the books of the holder';
comment on table goods_given is 'of before goods_handed; nothing is written here any more';

insert into goods_handed (id, subject_id, incident_id, outcome_id, item, quantity, at)
select gen_random_uuid(), g.subject_id, p.incident_id, p.outcome_id, g.item, g.quantity,
    coalesce(p.outcome_at, p.found_at)
from goods_given g join found_person p using (subject_id);

-- Found is the sum of outcomes, always: the program checks it under the incident's lock, and no path
-- around the program gets past this.
create function require_outcomes_of_all() returns trigger language plpgsql as $$
begin
    if exists (select 1 from found_person where incident_id = new.id and outcome is null) then
        raise exception 'a person found has no outcome'
            using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end $$;

create trigger tr_incident_all_have_outcomes before update of state on incident
    for each row when (new.state in ('RESOLVED', 'NOT_FOUND', 'CLOSED') and old.state <> new.state)
    execute function require_outcomes_of_all();

create function require_work_going_on() returns trigger language plpgsql as $$
begin
    if exists (select 1 from incident where id = new.incident_id
            and state in ('RESOLVED', 'NOT_FOUND', 'CLOSED')) then
        raise exception 'the work at this incident is over'
            using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end $$;

create trigger tr_found_person_while_work_goes_on before insert on found_person
    for each row execute function require_work_going_on();

-- What a telephone sends, late and in bulk: each fact under a key of its own, so that a fact sent
-- twice is one fact and its first answer is found again.
create table scene_fact (
    principal   text        not null,
    fact_key    text        not null,
    body_hash   bytea       not null,
    kind        text        not null,
    incident_id uuid        not null,
    result_id   uuid,
    happened_at timestamptz not null,
    received_at timestamptz not null,
    constraint pk_scene_fact primary key (principal, fact_key)
);
create index ix_scene_fact_received_at on scene_fact (received_at);

comment on table scene_fact is 'Facts from telephones that were applied, by the sender''s key';
comment on column scene_fact.result_id is 'the person, outcome or team that the fact made or moved';

insert into dictionary_entry (dictionary, code, label_zh, label_en, sort) values
    ('police-reason', 'drunk-dangerous', '醉酒有危险', 'Drunk and dangerous', 10),
    ('police-reason', 'suspected-crime', '涉嫌违法犯罪', 'Suspected of a crime', 20),
    ('police-reason', 'trafficking', '疑似被拐卖', 'Trafficking suspected', 30),
    ('police-reason', 'wanted', '在逃人员', 'Wanted', 40),
    ('police-reason', 'danger-to-others', '有危害他人行为', 'A danger to others', 50),
    ('police-reason', 'lost-minor', '走失未成年人', 'Lost minor', 60),
    ('police-reason', 'deceased', '发现时已死亡', 'Found dead', 70),
    ('ineligibility-reason', 'has-means', '有能力自行解决食宿', 'Can pay for food and lodging', 10),
    ('ineligibility-reason', 'relatives-near', '有亲友可投靠', 'Relatives or friends to rely on', 20),
    ('ineligibility-reason', 'on-benefits', '享受低保或特困供养', 'Lives on statutory assistance', 30),
    ('ineligibility-reason', 'begging-for-profit', '以乞讨牟利', 'Begs for profit', 40),
    ('ineligibility-reason', 'refuses-particulars', '拒不如实提供情况', 'Refuses to say who they are', 50),
    ('ineligibility-reason', 'not-in-need', '不需要救助', 'Not in need', 60),
    ('ambulance-result', 'taken-to-hospital', '救护车送医', 'Taken to hospital by ambulance', 10),
    ('ambulance-result', 'treated-on-scene', '现场救治后可移动', 'Treated on the scene, may be moved', 20),
    ('ambulance-result', 'own-vehicle', '救助车先行送医', 'Taken to hospital by our own car', 30),
    ('outcome-correction-reason', 'entered-in-error', '误录', 'Entered in error', 10),
    ('outcome-correction-reason', 'person-changed-mind', '本人改变主意', 'The person changed their mind', 20),
    ('outcome-correction-reason', 'not-admitted', '未能入站', 'Was not admitted', 30),
    ('outcome-correction-reason', 'other-person', '记错对象', 'Meant for another person', 40),
    ('outcome-correction-reason', 'reported-late', '后续情况补报', 'More became known', 50),
    ('goods-holder-kind', 'vehicle', '车辆', 'Vehicle', 10),
    ('goods-holder-kind', 'station', '救助站', 'Station', 20),
    ('goods-holder-kind', 'point', '救助点', 'Rescue point', 30),
    ('goods-holder-kind', 'team', '小组', 'Team', 40),
    ('reading-purpose', 'handover', '交接', 'Handing over', 70),
    ('reading-purpose', 'follow-up', '后续跟踪', 'Following up', 80)
on conflict (dictionary, code) do nothing;

insert into preset_key (key, kind, concerns, statutory, unit, label_zh, label_en) values
    ('scene.treatment-first', 'text', 'other', false, 'codes of found-condition',
        '须先救治的状况', 'Conditions that are treated before anything else'),
    ('scene.refusal.records', 'text', 'other', false, 'both, one or none',
        '拒绝救助须留存的记录', 'Records that a refusal needs'),
    ('followup.back-entered-within', 'duration', 'other', false, 'ISO-8601 duration',
        '补录事项仍须跟踪的期限', 'What is entered from paper is followed up when younger than'),
    ('scene.tell', 'text', 'other', false, 'outcome:agency+agency',
        '处置结果告知部门', 'Agencies that are told of an outcome');

insert into preset (key, region_code, valid_from, value, source)
select key, '000000', timestamptz '2000-01-01 00:00:00+08', value, source
from (values
    ('scene.treatment-first', 'critical-illness,unconscious,infectious-disease',
        'R144, R146 先救治后救助; C3 第八条'),
    ('scene.refusal.records', 'both', 'R141, R171 笔录及视频资料'),
    ('followup.back-entered-within', 'P2D', 'own choice: a person refused two nights ago is elsewhere'),
    ('scene.tell',
        'refused-supplied:police+city-management,handed-to-police:police,sent-to-hospital:hospital',
        'R123, R141 告知其他部门; R144')
) as seed (key, value, source);
