-- Why: a test call goes through everything (R271), and whoever is received out of one must be in no
-- figure either: the case and its events say that they are a test.
alter table care_case add column test boolean not null default false;

comment on column care_case.test is 'Out of a test call 测试: goes through everything, counted nowhere';
