-- Why: who owes what until when is reckoned from forms, units and presets at any time; a row stands
-- only for what happened, so that nobody is reminded twice and what was handed in in time stays so.
create table report_obligation (
    id           uuid        not null default gen_random_uuid(),
    form         text        not null,
    period       text        not null,
    unit_id      uuid        not null,
    region_code  text        not null,
    due_at       timestamptz,
    reminded_at  timestamptz,
    overdue_at   timestamptz,
    handed_in_at timestamptz,
    constraint pk_report_obligation primary key (id),
    constraint uq_report_obligation unique (form, period, unit_id)
);

comment on table report_obligation is '应报: what happened to a table that a unit owes';
comment on column report_obligation.due_at is 'as it stood when its clock was set; null when it was handed in before that';
comment on column report_obligation.handed_in_at is 'first submission; a return does not take it back';

insert into report_obligation (form, period, unit_id, region_code, handed_in_at)
select form, period, unit_id, region_code, submitted_at from report
where unit_id is not null and submitted_at is not null;

-- "Who has handed in this table?" is asked for every unit at once.
create index ix_report_form_period on report (form, period);
