-- Why: a late fact changes what a frozen table should have said, and a table accepted late what the one
-- above it should have. Somebody must hear of it, once. A part that was missing has a row as well, or its
-- coming could not be noticed.
alter table report_part drop constraint pk_report_part;
alter table report_part alter column part_id drop not null;
alter table report_part alter column part_revision drop not null;
alter table report_part alter column part_hash drop not null;
alter table report_part add constraint pk_report_part primary key (report_id, revision, unit_id);
create index ix_report_part_unit_id on report_part (unit_id);

comment on column report_part.part_id is 'null when the unit had nothing accepted then';

create table report_correction (
    report_id  uuid        not null,
    revision   int         not null,
    cause      text        not null,
    difference text        not null,
    told_at    timestamptz not null,
    constraint pk_report_correction primary key (report_id, revision, cause, difference),
    constraint fk_report_correction_report_id foreign key (report_id) references report (id)
);

comment on table report_correction is '待更正: told once for a revision and what would be different in it';
comment on column report_correction.cause is 'facts, or parts (a table below was accepted since)';

create table report_check (
    report_id  uuid        not null,
    checked_at timestamptz not null,
    constraint pk_report_check primary key (report_id),
    constraint fk_report_check_report_id foreign key (report_id) references report (id)
);

comment on table report_check is 'when a frozen report was last counted again';
