-- Why: a test call goes through the whole ladder (R271): its alarms are sent and logged like any
-- other, and both rows and messages say that it is a test.
alter table alarm add column test boolean not null default false;

comment on column alarm.test is 'Of a test call 测试: sent, marked in the message, counted nowhere';
comment on column alarm_delivery.test is
    'Self-test of the channel, or alarm of a test call: marked as such in the message, counted nowhere';
