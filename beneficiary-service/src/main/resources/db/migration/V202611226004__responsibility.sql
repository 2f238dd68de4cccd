-- R056 三包: who answers for whom must be plain before it turns cold: a county leader for each township, a
-- township cadre for each village, a village cadre for each household. A post is for a place and outlives who
-- holds it; who held it when stays written. Officers are named by their subject only.
create table responsibility_post (
    id uuid constraint pk_responsibility_post primary key,
    region_code text not null,
    tier text not null,
    title text not null,
    unit_id uuid,
    state text not null,
    opened_at timestamptz not null,
    changed_at timestamptz not null,
    version integer not null,
    constraint ck_responsibility_post_tier check (tier in ('leader', 'township', 'village')),
    constraint ck_responsibility_post_state check (state in ('open', 'closed'))
);
create unique index uq_responsibility_post_place on responsibility_post (region_code, tier)
    where state = 'open' and tier <> 'village';
create index ix_responsibility_post_region_code on responsibility_post (region_code text_pattern_ops, id);
comment on column responsibility_post.region_code is 'what the post answers for: leader a township, township a village, village households in it';

create table responsibility_tenure (
    id uuid constraint pk_responsibility_tenure primary key,
    post_id uuid not null constraint fk_responsibility_tenure_post_id references responsibility_post,
    officer text not null,
    from_on date not null,
    until_on date,
    reason text,
    recorded_at timestamptz not null,
    version integer not null,
    constraint ck_responsibility_tenure_days check (until_on >= from_on),
    constraint ck_responsibility_tenure_end check ((until_on is null) = (reason is null))
);
create unique index uq_responsibility_tenure_current on responsibility_tenure (post_id) where until_on is null;
create index ix_responsibility_tenure_post_id on responsibility_tenure (post_id, from_on);
create index ix_responsibility_tenure_officer on responsibility_tenure (officer) where until_on is null;
comment on column responsibility_tenure.until_on is 'last day';

create table responsibility_charge (
    household_id uuid not null constraint fk_responsibility_charge_household_id references household,
    post_id uuid not null constraint fk_responsibility_charge_post_id references responsibility_post,
    since timestamptz not null,
    until timestamptz
);
create unique index uq_responsibility_charge_current on responsibility_charge (household_id) where until is null;
create index ix_responsibility_charge_post_id on responsibility_charge (post_id, household_id) where until is null;
create index ix_responsibility_charge_household_id on responsibility_charge (household_id, since);
comment on table responsibility_charge is 'Which households a village post looks after, and which it did';
