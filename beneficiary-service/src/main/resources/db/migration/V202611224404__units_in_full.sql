-- One unit reports different forms to different units: the station's monthly table goes to the bureau, the
-- weekly one to the lead group's office. Seasons and officers stand beside the units, for every office has
-- its own winter, and whoever acts is known here by the subject of the token only.
alter table unit
    add column line_forms text[] not null default '{}',
    add column line_parents uuid[] not null default '{}',
    add constraint ck_unit_lines check (cardinality(line_forms) = cardinality(line_parents));
comment on column unit.line_forms is 'forms that go to another unit than parent_id; beside it line_parents';

create table season_window (
    id uuid constraint pk_season_window primary key,
    region_code text not null,
    name text not null,
    starts_on date not null,
    ends_on date not null,
    source text not null,
    changed_at timestamptz not null,
    version integer not null,
    constraint ck_season_window_days check (ends_on >= starts_on)
);
create index ix_season_window_region_code on season_window (region_code text_pattern_ops, starts_on);
comment on table season_window is 'When the winter action of a place runs, both days included';
insert into season_window (id, region_code, name, starts_on, ends_on, source, changed_at, version) values
    ('0193a5c0-0000-7000-8000-000000042001', '420200', '寒冬送温暖 2021—2022', '2021-11-21', '2022-03-15',
        '黄石 2021', '2021-11-21 00:00:00+08', 0),
    ('0193a5c0-0000-7000-8000-000000052001', '520111', '寒冬送温暖 2022—2023', '2022-12-01', '2023-04-30',
        '花溪 2022', '2022-12-01 00:00:00+08', 0);

create table officer (
    id uuid constraint pk_officer primary key,
    subject text not null constraint uq_officer_subject unique,
    name text not null,
    unit_id uuid not null constraint fk_officer_unit_id references unit,
    region_code text not null,
    active boolean not null,
    changed_at timestamptz not null,
    version integer not null
);
create index ix_officer_unit_id on officer (unit_id);
comment on column officer.subject is 'of the token; the account itself is the identity provider''s';
