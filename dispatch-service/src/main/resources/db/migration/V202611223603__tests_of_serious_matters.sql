-- Why: how a death is reported upwards must be rehearsed before there is one, and the rehearsal must
-- not stand among the dead.
alter table serious_matter add column test boolean not null default false;

comment on column serious_matter.test is 'A rehearsal 测试: goes the whole way, counted nowhere';
