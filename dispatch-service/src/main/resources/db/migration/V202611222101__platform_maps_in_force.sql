-- Why: what a platform's fields and codes mean could be changed only by hand in the database, at once
-- and without a trace. Rows now hold from a time until a time, are entered through the API and never
-- changed (R271); of two for the same field or code the one that began later counts.
alter table platform_field
    add column id          uuid        not null default gen_random_uuid(),
    add column valid_from  timestamptz not null default timestamptz '2000-01-01 00:00:00+08',
    add column valid_to    timestamptz,
    add column recorded_at timestamptz not null default timestamptz '2000-01-01 00:00:00+08',
    add column recorded_by text,
    drop constraint pk_platform_field,
    add constraint pk_platform_field primary key (id);

alter table platform_code
    add column id          uuid        not null default gen_random_uuid(),
    add column valid_from  timestamptz not null default timestamptz '2000-01-01 00:00:00+08',
    add column valid_to    timestamptz,
    add column recorded_at timestamptz not null default timestamptz '2000-01-01 00:00:00+08',
    add column recorded_by text,
    drop constraint pk_platform_code,
    add constraint pk_platform_code primary key (id);

comment on column platform_field.valid_to is 'Not included; null: until further notice. Only ever set once or brought forward';
comment on column platform_code.valid_to is 'Not included; null: until further notice. Only ever set once or brought forward';
comment on column platform_field.recorded_by is 'Subject of the token; null for what the house brought along';
comment on column platform_code.recorded_by is 'Subject of the token; null for what the house brought along';
