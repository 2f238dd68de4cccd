-- Why: Kafka is transport, not the archive. What reporting has read stands here whole (envelope and
-- data), so that every figure can be made again from it. One partition a month of recorded time:
-- old months are moved or dropped as files, and the newest one stays small enough for its indexes.
create table event (
    id          uuid        not null,
    recorded_at timestamptz not null,
    type        text        not null,
    service     text        not null,
    name        text        not null,
    subject     uuid,
    occurred_at timestamptz,
    sequence    bigint      not null,
    epoch       int         not null,
    region_code text,
    unit_id     uuid,
    test        boolean     not null,
    data        jsonb,
    topic       text        not null,
    "partition" int         not null,
    "offset"    bigint      not null,
    constraint pk_event primary key (id, recorded_at)
) partition by range (recorded_at);

create index ix_event_subject on event (subject, epoch, sequence);
create index ix_event_recorded_at on event (recorded_at, id);

-- What belongs to no month that was made ready (a replay of an old winter) is kept all the same.
create table event_default partition of event default;

-- Makes ready the partitions of `months` months from `first` on. A month whose events already lie
-- in the default partition is left there: slower to drop, never wrong.
create function make_event_partitions(first date, months int) returns int language plpgsql as $$
declare
    made int := 0;
    month date;
    part text;
begin
    perform pg_advisory_xact_lock(hashtext('event partitions'));
    for i in 0 .. months - 1 loop
        month := (date_trunc('month', first) + make_interval(months => i))::date;
        part := 'event_' || to_char(month, 'YYYY_MM');
        if to_regclass(part) is null then
            begin
                execute format('create table %I partition of event for values from (%L) to (%L)',
                    part,
                    month::timestamp at time zone 'Asia/Shanghai',
                    (month + interval '1 month')::timestamp at time zone 'Asia/Shanghai');
                made := made + 1;
            exception when check_violation then
                raise notice 'month % stays in the default partition', month;
            end;
        end if;
    end loop;
    return made;
end $$;

comment on table event is '事件日志: every event read from the other services, once';
comment on column event.occurred_at is 'when it happened; decides the period';
comment on column event.recorded_at is 'when its service recorded it; never decides a period';
comment on column event.test is 'test call 测试呼叫: kept, counted nowhere';
