-- Why: a death, a missing child or a reporter at the door goes up at once (R301, C12), from hand to
-- hand, each with a signature and a time. No step is ever taken back, so steps are rows that are
-- only added; the clock in force when a matter was raised is copied into its row.
create table serious_matter (
    id           uuid        not null,
    version      integer     not null default 0,
    matter_no    text        not null,
    kind         text        not null,
    about_type   text        not null,
    about_id     uuid        not null,
    subject_id   uuid,
    region_code  text        not null,
    unit_id      uuid,
    summary_code text,
    state        text        not null,
    awaits       text,
    occurred_at  timestamptz not null,
    raised_at    timestamptz not null,
    report_by    timestamptz not null,
    sign_within  text        not null,
    sign_by      timestamptz,
    overdue_at   timestamptz,
    reported_at  timestamptz,
    closed_at    timestamptz,
    same_as      uuid,
    back_entered boolean     not null default false,
    constraint pk_serious_matter primary key (id),
    constraint uq_serious_matter_matter_no unique (matter_no),
    constraint fk_serious_matter_same_as foreign key (same_as) references serious_matter (id),
    constraint ck_serious_matter_state check (state in ('OPEN', 'REPORTED', 'CLOSED', 'LINKED')),
    constraint ck_serious_matter_linked check ((state = 'LINKED') = (same_as is not null))
);
create index ix_serious_matter_region_code on serious_matter
    (region_code text_pattern_ops, raised_at desc, id desc);
create index ix_serious_matter_about_id on serious_matter (about_id);
create index ix_serious_matter_same_as on serious_matter (same_as) where same_as is not null;

comment on table serious_matter is '重大事项: what is reported upwards at once, and how far it has got';
comment on column serious_matter.report_by is 'reported above at the latest, from the time it happened';
comment on column serious_matter.awaits is 'rung whose signature is awaited: station, lead-group, above';
comment on column serious_matter.overdue_at is 'when the first missed step was recorded; it stays';
comment on column serious_matter.same_as is 'the matter that goes on, when this one tells the same';

create table serious_matter_step (
    id          uuid        not null,
    matter_id   uuid        not null,
    step        text        not null,
    rung        text,
    at          timestamptz not null,
    recorded_at timestamptz not null,
    by_role     text        not null,
    by_subject  text        not null,
    note        text,
    constraint pk_serious_matter_step primary key (id),
    constraint fk_serious_matter_step_matter_id foreign key (matter_id) references serious_matter (id),
    constraint ck_serious_matter_step_step check
        (step in ('raised', 'signed', 'overdue', 'report', 'final-report', 'linked'))
);
create index ix_serious_matter_step_matter_id on serious_matter_step (matter_id, recorded_at);
create unique index uq_serious_matter_step_signed on serious_matter_step (matter_id, rung)
    where step = 'signed';

comment on table serious_matter_step is 'Who did what on the way up; only ever added to';

create function refuse_matter_step_edit() returns trigger language plpgsql as $$
begin
    raise exception 'a step of a serious matter is never changed'
        using errcode = 'integrity_constraint_violation';
end $$;

create trigger tr_serious_matter_step_stays before update or delete on serious_matter_step
    for each row execute function refuse_matter_step_edit();

create table serious_matter_number (
    region_code text not null,
    day         text not null,
    last        int  not null,
    constraint pk_serious_matter_number primary key (region_code, day)
);

insert into dictionary_entry (dictionary, code, label_zh, label_en, sort) values
    ('serious-matter-kind', 'death', '人员死亡', 'Death', 10),
    ('serious-matter-kind', 'death-in-care', '受助人员死亡', 'Death in care', 20),
    ('serious-matter-kind', 'frostbite', '冻伤', 'Severe frostbite', 30),
    ('serious-matter-kind', 'mass', '群体性事件', 'Many persons at once', 40),
    ('serious-matter-kind', 'violence', '暴力伤害', 'Violence', 50),
    ('serious-matter-kind', 'minor-at-risk', '未成年人处于危险', 'A minor at risk', 60),
    ('serious-matter-kind', 'protected-person-missing', '受保护人员走失', 'A protected person is missing', 70),
    ('serious-matter-kind', 'outbreak', '疑似传染病聚集', 'Infectious outbreak suspected', 80),
    ('serious-matter-kind', 'fire', '火灾或设施事故', 'Fire or accident', 90),
    ('serious-matter-kind', 'staff-hurt', '工作人员伤亡', 'Staff hurt', 100),
    ('serious-matter-kind', 'media', '重要舆情', 'Public attention', 110),
    ('serious-matter-kind', 'other', '其他重大事项', 'Other', 190),
    ('serious-matter-about', 'incident', '求助事件', 'Incident', 10),
    ('serious-matter-about', 'found-person', '现场人员', 'Person found', 20),
    ('serious-matter-about', 'care-case', '受助个案', 'Care case', 30),
    ('serious-matter-about', 'patrol', '巡查', 'Patrol', 40),
    ('serious-matter-about', 'team', '救助小组', 'Team', 50),
    ('serious-matter-about', 'unit', '单位', 'Unit', 60),
    ('serious-matter-about', 'plan', '预案', 'Contingency plan', 70),
    ('serious-matter-rung', 'team', '现场小组', 'Team', 10),
    ('serious-matter-rung', 'station', '救助站', 'Station', 20),
    ('serious-matter-rung', 'lead-group', '领导小组', 'Lead group', 30),
    ('serious-matter-rung', 'above', '上级', 'Above', 40)
on conflict (dictionary, code) do nothing;

insert into preset_key (key, kind, concerns, statutory, unit, label_zh, label_en) values
    ('serious.report-within.ordinary', 'duration', 'clock', true, 'ISO-8601 duration',
        '一般重大事项报告时限', 'Less grave matter reported upwards within'),
    ('serious.kinds.ordinary', 'text', 'clock', false, 'codes of serious-matter-kind',
        '适用较长时限的事项', 'Kinds with the longer time'),
    ('serious.sign-within', 'text', 'clock', false, 'rung:ISO-8601 duration',
        '逐级签批时限', 'Signed by each rung after raising within')
on conflict (key) do nothing;

insert into preset (key, region_code, valid_from, value, source)
select key, '000000', timestamptz '2000-01-01 00:00:00+08', value, source
from (values
    ('serious.report-within.ordinary', 'PT4H', 'R301 at once; upper bound by analogy, C12'),
    ('serious.kinds.ordinary', 'media,other', 'own choice: the grave ones have two hours, C12'),
    ('serious.sign-within', 'station:PT15M,lead-group:PT45M', 'own choice: R301 at once, within C12')
) as seed (key, value, source);
