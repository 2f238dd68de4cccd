-- Why: a bureau shows its citizens what the winter has brought so far. Nothing is public until its leader
-- switches it on; what is shown is taken once a day, so that nobody reads a person out of two looks.
create table publication (
    id          uuid        not null,
    region_code text        not null,
    is_on       boolean     not null,
    figures     text[]      not null,
    version     integer     not null,
    changed_at  timestamptz not null,
    changed_by  text        not null,
    constraint pk_publication primary key (id),
    constraint uq_publication_region_code unique (region_code)
);

comment on table publication is '公开: which figures of a region''s winter everybody may see';

create table publication_snapshot (
    region_code text        not null,
    as_of       date        not null,
    taken_at    timestamptz not null,
    content     text        not null,
    constraint pk_publication_snapshot primary key (region_code, as_of)
);

comment on table publication_snapshot is 'what was shown from which day on; small counts are hidden already';
comment on column publication_snapshot.as_of is 'last day that is counted, Asia/Shanghai';

insert into preset_key (key, kind, concerns, unit, label_zh, label_en) values
    ('report.public.taken-at', 'text', 'other', 'time of day, Asia/Shanghai',
        '公开数据每日截取时点', 'Time of day at which the public figures are taken');

insert into preset (key, region_code, valid_from, value, source) values
    ('report.public.taken-at', '000000', '1970-01-01', '06:00', '自定:每日一次,取至前一日');
