-- Why: a report is an official statement. The figures that a person reviewed are frozen with all
-- that they rest on, and a later version never overwrites an earlier one.
create table report (
    id          uuid        not null,
    form        text        not null,
    unit_id     uuid,
    region_code text        not null,
    period      text        not null,
    state       text        not null,
    revision    int         not null,
    version     int         not null,
    content     text        not null,
    hash        text        not null,
    drafted_at  timestamptz not null,
    drafted_by  text        not null,
    reviewed_at timestamptz,
    reviewed_by text,
    submitted_at timestamptz,
    submitted_by text,
    decided_at  timestamptz,
    decided_by  text,
    reason      text,
    constraint pk_report primary key (id),
    constraint uq_report_form_subject_period unique nulls not distinct (form, unit_id, region_code, period),
    constraint ck_report_state check (state in ('draft', 'reviewed', 'submitted', 'returned', 'accepted'))
);
create index ix_report_region_code on report (region_code text_pattern_ops, id);

comment on table report is '报表: one form for a unit or region and a period';
comment on column report.content is 'canonical JSON of cells, form version, unit tree, presets and mark of the facts; the hash is over exactly this';
comment on column report.reason is 'written reason for submitting before all sources were heard, or for the return';

create table report_revision (
    report_id   uuid        not null,
    revision    int         not null,
    state       text        not null,
    content     text        not null,
    hash        text        not null,
    reason      text,
    ended_at    timestamptz not null,
    constraint pk_report_revision primary key (report_id, revision),
    constraint fk_report_revision_report_id foreign key (report_id) references report (id)
);

comment on table report_revision is 'earlier revisions of a report, as they ended';
