-- Units and regions are owned here and only copied elsewhere. A unit may be closed and a region's code
-- withdrawn, but neither is ever deleted: old files name them. Nothing refers to a region by foreign key,
-- for the national list changes under us (DOMAIN.md C9).
create table unit (
    id uuid constraint pk_unit primary key,
    kind text not null,
    name text not null,
    name_en text,
    region_code text not null,
    parent_id uuid constraint fk_unit_parent_id references unit,
    valid_from date,
    valid_to date,
    changed_at timestamptz not null,
    version integer not null,
    constraint ck_unit_valid check (valid_to >= valid_from)
);
create index ix_unit_region_code on unit (region_code text_pattern_ops);
create index ix_unit_parent_id on unit (parent_id);

create table region (
    code text constraint pk_region primary key,
    name text not null,
    parent_code text,
    level smallint not null,
    valid_from date,
    valid_to date,
    replaced_by text[] not null default '{}',
    origin text not null,
    changed_at timestamptz not null,
    version integer not null default 0,
    constraint ck_region_origin check (origin in ('national', 'local')),
    constraint ck_region_valid check (valid_to >= valid_from)
);
create index ix_region_parent_code on region (parent_code, code);
comment on column region.level is '1 province, 2 city, 3 county, 4 township, 5 village or community';
comment on column region.valid_to is 'last day; a withdrawn code still resolves';

-- Which national list is in the table: a file is laid in once and again only when it differs.
create table region_list (
    file text constraint pk_region_list primary key,
    digest text not null,
    rows integer not null,
    loaded_at timestamptz not null
);
