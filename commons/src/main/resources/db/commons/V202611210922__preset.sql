-- Why: the plans' numbers (30 minutes, 200 yuan, 10 days …) differ by place and change every winter.
-- They are rows with a region, a time and a source, and never constants of a program. A service
-- declares its keys and seeds their values by migration; from then on they are changed through the
-- API, those that concern clocks or money by two persons.
create table preset_key (
    key       text    not null,
    kind      text    not null,
    concerns  text    not null,
    -- a clock of the law: it runs all year, so none of its values may have a season
    statutory boolean not null default false,
    unit      text    not null,
    label_zh  text    not null,
    label_en  text    not null,
    constraint pk_preset_key primary key (key),
    constraint ck_preset_key_kind check (kind in ('duration', 'integer', 'amount', 'text', 'json')),
    constraint ck_preset_key_concerns check (concerns in ('clock', 'money', 'other'))
);

create table preset (
    id          uuid        not null default gen_random_uuid(),
    key         text        not null,
    region_code text        not null,
    -- MM-DD, both ends included, in Asia/Shanghai; 11-01 to 03-31 goes over the new year
    season_from text,
    season_to   text,
    valid_from  timestamptz not null,
    valid_to    timestamptz,
    value       text        not null,
    source      text        not null,
    recorded_at timestamptz not null default now(),
    proposed_by text,
    approved_by text,
    constraint pk_preset primary key (id),
    constraint fk_preset_key foreign key (key) references preset_key (key),
    constraint ck_preset_region check (region_code ~ '^([0-9]{6}|[0-9]{9}|[0-9]{12})$'),
    constraint ck_preset_season check ((season_from is null) = (season_to is null)
        and season_from ~ '^(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$' is not false
        and season_to ~ '^(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$' is not false),
    constraint ck_preset_validity check (valid_to is null or valid_to > valid_from)
);

create index ix_preset_key on preset (key);

create function preset_refuse_statutory_season() returns trigger language plpgsql as $$
begin
    if new.season_from is not null
            and (select statutory from preset_key k where k.key = new.key) then
        raise exception 'preset %: a clock of the law runs all year', new.key
            using errcode = 'check_violation';
    end if;
    return new;
end $$;

create trigger tr_preset_statutory_season before insert or update on preset
    for each row execute function preset_refuse_statutory_season();

create table preset_change (
    id          uuid        not null,
    key         text        not null,
    region_code text        not null,
    season_from text,
    season_to   text,
    valid_from  timestamptz not null,
    valid_to    timestamptz,
    value       text        not null,
    source      text        not null,
    proposed_by text        not null,
    proposed_at timestamptz not null,
    approved_by text,
    approved_at timestamptz,
    preset_id   uuid,
    constraint pk_preset_change primary key (id),
    constraint fk_preset_change_key foreign key (key) references preset_key (key),
    constraint fk_preset_change_preset_id foreign key (preset_id) references preset (id),
    constraint ck_preset_change_two_persons check (approved_by is null or approved_by <> proposed_by)
);

comment on table preset is 'Every number of the plans: where and when it holds, and who says so';
comment on column preset.source is 'Plan, rule or decision the number is taken from';
comment on table preset_change is 'Proposed values; those for clocks and money wait for a second person';
