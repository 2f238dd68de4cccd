-- R047 电话回访: after the season some of those who were paid are called, drawn by chance so that nobody can
-- choose whom. The seed and the size of the frame are kept: the same draw can be made again by anybody who
-- doubts it. What is kept open to visits has its kind in subject_kind.
create table callback_sample (
    id uuid constraint pk_callback_sample primary key,
    region_code text not null,
    unit_id uuid,
    project_id uuid,
    subject_kind text not null,
    paid_from date,
    paid_until date,
    seed bigint not null,
    wanted integer not null,
    drawn integer not null,
    frame_size integer not null,
    frame_digest bytea not null,
    drawn_at timestamptz not null,
    drawn_by text not null,
    test boolean not null default false,
    version integer not null,
    constraint ck_callback_sample_subject_kind check (subject_kind in ('payment', 'visit')),
    constraint ck_callback_sample_size check (drawn > 0 and drawn <= frame_size)
);
create index ix_callback_sample_region_code on callback_sample (region_code text_pattern_ops, id);
comment on column callback_sample.frame_digest is 'SHA-256 over the ids it was drawn from, in order';

create table callback_stratum (
    sample_id uuid not null constraint fk_callback_stratum_sample_id references callback_sample,
    street text not null,
    project_id uuid not null,
    frame_size integer not null,
    drawn integer not null,
    constraint pk_callback_stratum primary key (sample_id, street, project_id)
);
comment on column callback_stratum.street is 'nine digits, or fewer where no township is known';

create table callback (
    id uuid constraint pk_callback primary key,
    sample_id uuid not null constraint fk_callback_sample_id references callback_sample,
    region_code text not null,
    unit_id uuid,
    street text not null,
    project_id uuid not null,
    subject_kind text not null,
    subject_id uuid not null,
    position integer not null,
    tries integer not null default 0,
    result text,
    answered_on date,
    answered_at timestamptz,
    answered_by text,
    note text,
    solve_due_at timestamptz,
    overdue boolean not null default false,
    solved_at timestamptz,
    solved_by text,
    solution text,
    version integer not null,
    constraint uq_callback_subject unique (sample_id, subject_id),
    constraint ck_callback_answered check ((answered_at is null) = (result is null)),
    constraint ck_callback_solved check (solved_at is null or solve_due_at is not null)
);
create index ix_callback_region_code on callback (region_code text_pattern_ops, id);
create index ix_callback_sample_id on callback (sample_id, position);
comment on column callback.subject_id is 'the payment or visit that is asked about';

insert into dictionary_entry (dictionary, code, label_zh, label_en, sort) values
    ('callback-result', 'received', '已足额收到', 'received in full', 1),
    ('callback-result', 'other-amount', '收到金额不符', 'received another amount', 2),
    ('callback-result', 'not-received', '未收到', 'not received', 3),
    ('callback-result', 'deducted', '被扣减或索取', 'something was deducted or asked for', 4),
    ('callback-result', 'not-reached', '多次未联系上', 'not reached', 5),
    ('callback-result', 'would-not-say', '不愿答复', 'would not say', 6);

insert into preset_key (key, kind, concerns, statutory, unit, label_zh, label_en) values
    ('callback.solve-within', 'duration', 'clock', false, 'ISO-8601 duration',
        '回访发现问题办结时限', 'What a call-back brings up is solved within'),
    ('callback.tries', 'integer', 'other', false, 'calls',
        '回访联系次数', 'Calls before somebody counts as not reached');
insert into preset (key, region_code, valid_from, value, source) values
    ('callback.solve-within', '000000', '2000-01-01 00:00:00+08', 'P10D', 'own choice; R047'),
    ('callback.tries', '000000', '2000-01-01 00:00:00+08', '3', 'own choice');
