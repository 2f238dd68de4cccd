-- Units and regions belong to the beneficiary service. Every service answers scoped questions
-- without calling it, so each keeps a copy, fed by nuandong.reference.v1 and by a bootstrap file.
create table reference_unit (
    unit_id     uuid        not null,
    name        text        not null,
    kind        text        not null,
    region_code text        not null,
    parent_id   uuid,
    valid_from  date,
    valid_to    date,
    epoch       int         not null,
    sequence    bigint      not null,
    constraint pk_reference_unit primary key (unit_id)
);

create index ix_reference_unit_region_code on reference_unit (region_code text_pattern_ops);
create index ix_reference_unit_parent_id on reference_unit (parent_id);

create table reference_region (
    code        text        not null,
    name        text        not null,
    parent_code text,
    valid_from  date,
    valid_to    date,
    epoch       int         not null,
    sequence    bigint      not null,
    constraint pk_reference_region primary key (code)
);

create index ix_reference_region_parent_code on reference_region (parent_code);

-- One row: raised by every change, so that replicas see that their tree in memory is old.
create table reference_version (
    single  boolean not null default true,
    version bigint  not null,
    constraint pk_reference_version primary key (single),
    constraint ck_reference_version_single check (single)
);

insert into reference_version (version) values (0);

comment on table reference_unit is 'Copy of the units (bureau, station, street office ...)';
comment on column reference_unit.epoch is 'Of the event last applied; 0 with sequence 0 came from the bootstrap file';
comment on table reference_region is 'Copy of the administrative divisions';
comment on table reference_version is 'Raised by every change of the two copies';
