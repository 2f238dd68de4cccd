-- Why: what stands behind a season of a province is too long for one answer. It is written by a job,
-- for the person who asked and as far as that person sees, and thrown away after a day.
create table export_run (
    id            uuid        not null,
    form          text        not null,
    unit_id       uuid,
    region_code   text        not null,
    period        text        not null,
    form_rows     text[]      not null,
    format        text        not null,
    language      text        not null,
    reach_regions text[]      not null,
    reach_units   uuid[],
    state         text        not null,
    reason        text,
    rows_done     int         not null default 0,
    facts         bigint      not null default 0,
    asked_by      text        not null,
    asked_roles   text[]      not null,
    asked_at      timestamptz not null,
    ended_at      timestamptz,
    expires_at    timestamptz not null,
    constraint pk_export_run primary key (id),
    constraint ck_export_run_state check (state in ('running', 'done', 'failed', 'expired'))
);
create index ix_export_run_asked_by on export_run (asked_by, id);

comment on table export_run is '导出任务: the facts behind rows of a form, on their way out';
comment on column export_run.reach_regions is 'region patterns that the asker saw when asking';
comment on column export_run.reach_units is 'units that the asker saw when asking; null: bound to none';
comment on column export_run.rows_done is 'rows of the form written so far';

insert into preset_key (key, kind, concerns, unit, label_zh, label_en) values
    ('report.export.keep-file', 'duration', 'other', 'ISO-8601',
        '导出文件保存时间', 'How long an exported file is kept'),
    ('report.export.most-facts', 'integer', 'other', 'facts',
        '单次导出的最多条数', 'Most facts in one export'),
    ('report.export.at-once', 'integer', 'other', 'exports',
        '一人同时导出的任务数', 'Exports that one person may have running');

insert into preset (key, region_code, valid_from, value, source) values
    ('report.export.keep-file', '000000', '1970-01-01', 'P1D',
        '个人信息保护法第十九条:保存期限为实现目的所必要的最短时间'),
    ('report.export.most-facts', '000000', '1970-01-01', '1000000',
        'xlsx 工作表的行数上限 1 048 576'),
    ('report.export.at-once', '000000', '1970-01-01', '3', '自定:不让一个人占用全部作业');
