-- Rosters, vehicles and points come in tables (R106, R125, R105), by the machinery of module intake: a
-- file comes in sealed, is checked without changing anything, and only what a person accepts is
-- written; what it did is remembered until it can no longer be taken back.

-- db-scheduler's own table, as its version 16 expects it on PostgreSQL.
create table job_task (
    task_name            text        not null,
    task_instance        text        not null,
    task_data            bytea,
    execution_time       timestamptz,
    picked               boolean     not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures int,
    last_heartbeat       timestamptz,
    version              bigint      not null,
    priority             smallint,
    constraint pk_job_task primary key (task_name, task_instance)
);
create index ix_job_task_execution_time on job_task (execution_time);
create index ix_job_task_last_heartbeat on job_task (last_heartbeat);

create table sealed_file_piece (
    owner_id uuid not null,
    number integer not null,
    sealed bytea not null,
    constraint pk_sealed_file_piece primary key (owner_id, number)
);

create table import_run (
    id uuid constraint pk_import_run primary key,
    kind text not null,
    region_code text not null,
    scope text[] not null,
    scope_units uuid[] not null default '{}',
    state text not null,
    refusal text,
    refusal_place text,
    created_by text not null,
    created_at timestamptz not null,
    changed_at timestamptz not null,
    size bigint not null default 0,
    rows_new integer not null default 0,
    rows_changed integer not null default 0,
    rows_unchanged integer not null default 0,
    rows_faulty integer not null default 0,
    rows_held integer not null default 0,
    rows_done integer not null default 0,
    rows_refused integer not null default 0,
    accepted_by text,
    accepted_roles text[] not null default '{}',
    accepted_at timestamptz,
    undo_until timestamptz,
    undone_by text,
    undone_roles text[] not null default '{}',
    undone_at timestamptz,
    undo_reason text,
    rows_kept integer not null default 0,
    version integer not null,
    constraint ck_import_run_other_person check (undone_by is null or undone_by <> accepted_by)
);
create index ix_import_run_region_code on import_run (region_code text_pattern_ops, id);
comment on column import_run.scope is 'the regions of whoever sent it: nobody outside of them is touched';
comment on column import_run.scope_units is 'the units of whoever sent it; empty: bound to none';
comment on column import_run.rows_refused is 'good at the check, refused at the acceptance';

create table import_row (
    import_id uuid not null constraint fk_import_row_import_id references import_run,
    row_no integer not null,
    verdict text not null,
    fields text[] not null,
    constraint pk_import_row primary key (import_id, row_no)
);
comment on column import_row.fields is 'names of what changes; no values';

create table import_fault (
    import_id uuid not null constraint fk_import_fault_import_id references import_run,
    row_no integer not null,
    place integer not null,
    column_key text,
    letters text,
    reason text not null,
    hint text,
    constraint pk_import_fault primary key (import_id, row_no, place)
);
comment on column import_fault.hint is 'a word of a list or a row number; nothing that was typed';

create table import_batch (
    import_id uuid not null constraint fk_import_batch_import_id references import_run,
    number integer not null,
    rows integer not null,
    sealed bytea not null,
    done boolean not null default false,
    constraint pk_import_batch primary key (import_id, number)
);

create table import_effect (
    import_id uuid not null constraint fk_import_effect_import_id references import_run,
    number bigint generated always as identity,
    group_row integer not null,
    row_no integer not null,
    object_kind text not null,
    object_id uuid not null,
    action text not null,
    sequence bigint not null default 0,
    before_sealed bytea,
    outcome text,
    constraint pk_import_effect primary key (import_id, number)
);
create index ix_import_effect_group_row on import_effect (import_id, group_row) where outcome is null;
create index ix_import_effect_object_id on import_effect (object_id);
comment on column import_effect.group_row is 'the row: each is taken back by itself';
comment on column import_effect.action is 'created or changed';
comment on column import_effect.sequence is 'the last event of the object when the import was through';
comment on column import_effect.before_sealed is 'what stood before a change';
comment on column import_effect.outcome is 'of an undo: undone, or why it stays';

insert into preset_key (key, kind, concerns, statutory, unit, label_zh, label_en) values
    ('dispatch.import.most-rows', 'integer', 'other', false, 'rows',
        '调度导入的最多行数', 'Most rows of one import'),
    ('dispatch.import.undo-within', 'duration', 'other', false, 'ISO-8601 duration',
        '导入可撤销的期限', 'Time in which an import can be taken back'),
    ('dispatch.import.keep-file', 'duration', 'other', false, 'ISO-8601 duration',
        '导入导出文件的保存期限', 'Time for which files of imports and exports are kept');

insert into preset (key, region_code, valid_from, value, source)
select key, '000000', timestamptz '2000-01-01 00:00:00+08', value, source
from (values
    ('dispatch.import.most-rows', '20000', 'own choice: a year of shifts of fifty teams'),
    ('dispatch.import.undo-within', 'P30D', 'own choice: as in the register'),
    ('dispatch.import.keep-file', 'P30D', 'own choice: as long as it can be taken back (PIPL 19: the shortest)')
) as seed (key, value, source);

create index ix_team_name on team (name);
create index ix_officer_display_name on officer (display_name);
