-- Why: an alarm that no channel delivered must be known as one alarm (its ladder climbs at once), a
-- person's answer ends it over all channels, other features than incidents wake people too, and a
-- channel that is broken must be known before it is needed (R102, R110).
create table alarm (
    id              uuid        not null,
    unit_id         uuid,
    region_code     text        not null,
    step            text        not null,
    audience        text        not null,
    about_type      text        not null,
    about_id        uuid        not null,
    about_no        text,
    due_at          timestamptz,
    raised_at       timestamptz not null,
    climb_at        timestamptz not null,
    delivered_at    timestamptz,
    undelivered_at  timestamptz,
    acknowledged_at timestamptz,
    constraint pk_alarm primary key (id)
);
create index ix_alarm_about_id on alarm (about_id);

comment on table alarm is 'What was raised to wake people, over all channels';
comment on column alarm.climb_at is 'Undelivered until then: the ladder climbs, by the preset in force when it was raised';
comment on column alarm.undelivered_at is 'It was told that nobody had got it; a later attempt may still have delivered it';

alter table alarm_delivery add column alarm_id uuid;
alter table alarm_delivery add column about_type text not null default 'incident';
alter table alarm_delivery add column about_id uuid;
alter table alarm_delivery add column test boolean not null default false;
update alarm_delivery set about_id = incident_id;
alter table alarm_delivery alter column about_id set not null;
alter table alarm_delivery alter column incident_id drop not null;
alter table alarm_delivery add constraint fk_alarm_delivery_alarm_id
    foreign key (alarm_id) references alarm (id);
create index ix_alarm_delivery_alarm_id on alarm_delivery (alarm_id);
create index ix_alarm_delivery_about_id on alarm_delivery (about_id);

comment on column alarm_delivery.test is 'Self-test of the channel: marked as such in the message, counted nowhere';

alter table alarm_channel add column worked_at timestamptz;
alter table alarm_channel add column tested_at timestamptz;
alter table alarm_channel add column failing_since timestamptz;

insert into preset_key (key, kind, concerns, statutory, unit, label_zh, label_en) values
    ('alarm.climb-after', 'duration', 'clock', false, 'ISO-8601 duration',
        '告警未送达即上报的时间', 'Undelivered for so long: the ladder climbs'),
    ('alarm.link-validity', 'duration', 'other', false, 'ISO-8601 duration',
        '告警确认令牌有效期', 'Validity of the token in an alarm'),
    ('alarm.self-test-every', 'duration', 'other', false, 'ISO-8601 duration',
        '告警通道自检间隔', 'Pause between self-tests of a channel'),
    ('alarm.self-test-retries', 'text', 'other', false, 'ISO-8601 durations',
        '自检重发间隔', 'Pauses between attempts of a self-test');

insert into preset (key, region_code, valid_from, value, source)
select key, '000000', timestamptz '2000-01-01 00:00:00+08', value, source
from (values
    ('alarm.climb-after', 'PT1M', 'own choice: R110, five minutes lie between two steps'),
    ('alarm.link-validity', 'PT24H', 'own choice: one shift'),
    ('alarm.self-test-every', 'PT15M', 'own choice: R102, a broken gateway is known within half of R110'),
    ('alarm.self-test-retries', 'PT5S,PT30S', 'own choice: one lost packet is no broken gateway')
) as seed (key, value, source);
