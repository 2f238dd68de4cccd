-- Why: two steps within one millisecond must still be told in the order in which they were reckoned.
alter table duty_level_change add column no bigint generated always as identity;
create unique index uq_duty_level_change_no on duty_level_change (no);
comment on column duty_level_change.no is 'the order of reckoning, which is one at a time';
