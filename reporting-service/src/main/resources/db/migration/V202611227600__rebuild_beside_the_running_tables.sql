-- Why: whoever doubts a figure has all tables made again from the log without a minute in which
-- nobody can read them. A rebuild is a job whose state stands here, so that a killed one is taken
-- up again; the new tables grow in a schema of their own and change places with the old ones.
create table figure_rebuild (
    id              uuid        not null,
    mode            text        not null,
    phase           text        not null,
    requested_by    text        not null,
    requested_at    timestamptz not null,
    attempts        int         not null default 0,
    cancel_asked    boolean     not null default false,
    events          bigint      not null default 0,
    events_read     bigint      not null default 0,
    reading_millis  bigint      not null default 0,
    caught_up       bigint      not null default 0,
    unusable        bigint      not null default 0,
    swapped_at      timestamptz,
    finished_at     timestamptz,
    failure         text,
    constraint pk_figure_rebuild primary key (id),
    constraint ck_figure_rebuild_mode check (mode in ('swap', 'compare')),
    constraint ck_figure_rebuild_phase check (phase in ('waiting', 'reading', 'finishing',
        'catching-up', 'comparing', 'done', 'cancelled', 'failed'))
);
create unique index uq_figure_rebuild_open on figure_rebuild ((true)) where finished_at is null;

comment on table figure_rebuild is '重建: the tables of all projections made again from the event log';
comment on column figure_rebuild.attempts is 'how often it began: again after it was killed';
comment on column figure_rebuild.caught_up is 'events that came while it ran and were taken in before the swap';
comment on column figure_rebuild.unusable is 'events of the log that today''s rules refuse; left out';
comment on column figure_rebuild.failure is 'SQLSTATE or kind of fault that ended it';

create table figure_rebuild_table (
    rebuild_id uuid   not null,
    table_name text   not null,
    rows_old   bigint not null,
    rows_new   bigint not null,
    only_old   bigint not null,
    only_new   bigint not null,
    constraint pk_figure_rebuild_table primary key (rebuild_id, table_name)
);

create table figure_rebuild_difference (
    rebuild_id uuid   not null,
    table_name text   not null,
    place      int    not null,
    side       text   not null,
    content    jsonb  not null,
    constraint pk_figure_rebuild_difference primary key (rebuild_id, table_name, place),
    constraint ck_figure_rebuild_difference_side check (side in ('old', 'new'))
);

comment on table figure_rebuild_difference is 'rows that stand in the old or in the new table alone, as many as are listed';

-- What the intake took while a rebuild runs: the new tables have to take it as well.
create table figure_rebuild_backlog (
    event_id    uuid        not null,
    recorded_at timestamptz not null,
    constraint pk_figure_rebuild_backlog primary key (event_id, recorded_at)
);

comment on table figure_rebuild_backlog is 'events taken in since the running rebuild looked at the log';
