-- R005: every year who has come out of need is lifted and who has come into it is found. A review is due
-- for whoever is in a category that is looked at again; what was not looked at in time stays visible.
alter table category add column reviewed boolean not null default false;
comment on column category.reviewed is 'need that can end: looked at again every year (R005)';
update category set reviewed = true
where family in ('statutory-poor', 'monitored', 'disaster-housing', 'worker')
    and code not in ('ON_DUTY_WORKER', 'SANITATION_WORKER', 'NEEDY_MODEL_WORKER')
    or code in ('CHILD_IN_DIFFICULTY', 'NEEDY_PUPIL', 'CHILD_OF_MIGRANT_WORKER', 'ACUTE_HARDSHIP',
        'SERIOUS_ILLNESS_HOUSEHOLD', 'CHRONIC_EXPENSE');

create table review (
    id uuid constraint pk_review primary key,
    region_code text not null,
    holder_kind text not null,
    holder_id uuid not null,
    due_on date not null,
    planned_at timestamptz not null,
    state text not null,
    overdue boolean not null default false,
    reviewed_on date,
    done_at timestamptz,
    done_by text,
    outcome text,
    lifted text[] not null default '{}',
    found text[] not null default '{}',
    note text,
    version integer not null,
    constraint ck_review_state check (state in ('due', 'done', 'dropped')),
    constraint ck_review_done check ((state = 'done') = (outcome is not null and reviewed_on is not null))
);
create unique index uq_review_due on review (holder_id) where state = 'due';
create index ix_review_region_code on review (region_code text_pattern_ops, due_on, id);
create index ix_review_holder_id on review (holder_id);
create index ix_category_enrollment_valid_from on category_enrollment (valid_from);
create index ix_category_enrollment_valid_to on category_enrollment (valid_to) where valid_to is not null;

insert into dictionary_entry (dictionary, code, label_zh, label_en, sort) values
    ('review-outcome', 'stays', '继续符合', 'still in need', 1),
    ('review-outcome', 'changed', '类别调整', 'in need otherwise', 2),
    ('review-outcome', 'lifted', '已脱困退出', 'lifted out of need', 3);

insert into preset_key (key, kind, concerns, statutory, unit, label_zh, label_en) values
    ('review.every-months', 'integer', 'clock', true, 'months', '复核周期', 'A review comes every'),
    ('review.catch-up-days', 'integer', 'clock', true, 'days',
        '补复核期限', 'Time for a review that was due before it was known');
insert into preset (key, region_code, valid_from, value, source) values
    ('review.every-months', '000000', '2003-08-01 00:00:00+08', '12', 'R005 高埗: every year'),
    ('review.catch-up-days', '000000', '2003-08-01 00:00:00+08', '60', 'own choice');
