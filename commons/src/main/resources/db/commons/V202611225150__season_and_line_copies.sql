-- A plan names when its winter action runs, and a form may go to another unit than everything else does.
-- Both are the beneficiary service's word; a preset that holds in the season, and a report that goes up,
-- follow the copies here.
create table reference_season (
    season_id   uuid   not null,
    region_code text   not null,
    starts_on   date   not null,
    ends_on     date   not null,
    epoch       int    not null,
    sequence    bigint not null,
    constraint pk_reference_season primary key (season_id),
    constraint ck_reference_season_days check (ends_on >= starts_on)
);
comment on table reference_season is 'Copy of the winter windows, both days included';

alter table reference_unit
    add column line_forms   text[] not null default '{}',
    add column line_parents uuid[] not null default '{}';
comment on column reference_unit.line_forms is 'Forms that go to another unit than parent_id; beside it line_parents';
