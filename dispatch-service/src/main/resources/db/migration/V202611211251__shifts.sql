-- 值班: around the clock with a leader on each shift (R106, R240 to R243). One team has one running
-- shift at most; the table says so itself.

create table shift (
    id           uuid        not null,
    team_id      uuid        not null,
    region_code  text        not null,
    unit_id      uuid,
    leader       text        not null,
    leader_name  text        not null,
    starts_at    timestamptz not null,
    ends_at      timestamptz not null,
    started_at   timestamptz,
    ended_at     timestamptz,
    version      int         not null,
    constraint pk_shift primary key (id),
    constraint fk_shift_team_id foreign key (team_id) references team (id),
    constraint ck_shift_planned check (ends_at > starts_at),
    constraint ck_shift_worked check (ended_at is null or ended_at >= started_at)
);
create unique index uq_shift_running on shift (team_id)
    where started_at is not null and ended_at is null;
create index ix_shift_team_id on shift (team_id, starts_at);
create index ix_shift_region_code on shift (region_code text_pattern_ops);

comment on column shift.leader is 'the subject of the token of the leader on duty (领导带班)';
