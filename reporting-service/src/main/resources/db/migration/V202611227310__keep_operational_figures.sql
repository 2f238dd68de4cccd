-- Why: a duty officer's monitor asks every replica every few seconds. One replica counts, at most
-- every ten seconds; all of them show what it counted.
create table operational_figure (
    name   text             not null,
    labels jsonb            not null,
    value  double precision not null,
    constraint pk_operational_figure primary key (name, labels)
);
comment on table operational_figure is 'What /q/metrics shows of the work itself; nothing personal, no region below the city';

create table operational_count (
    one        boolean     not null default true check (one),
    counted_at timestamptz not null,
    constraint pk_operational_count primary key (one)
);
insert into operational_count (counted_at) values ('1970-01-01Z');
