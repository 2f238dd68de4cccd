-- Units and officers come in tables as well (R009): who is bound to units imports for those alone.
alter table import_run add column scope_units uuid[] not null default '{}';
comment on column import_run.scope_units is 'the units of whoever sent it; empty: bound to none';

create index ix_unit_name on unit (name);
