-- Why: 110, 120, 12345 and the other agencies learn what concerns them as it happens (R271, R123).
-- Deliveries are written from the numbered feed, with the cursor in the same transaction, so that
-- nothing is lost or doubled when a replica dies in between, and none waits for Kafka.
create table subscription (
    id                   uuid        not null,
    version              int         not null default 0,
    name                 text        not null,
    agency               text        not null,
    region_code          text        not null,
    unit_id              uuid,
    owner                text        not null,
    event_types          text[]      not null,
    source               text,
    own_requests         boolean     not null,
    sandbox              boolean     not null,
    url                  text        not null,
    secret               bytea,
    previous_secret      bytea,
    previous_valid_until timestamptz,
    state                text        not null,
    disabled_reason      text,
    created_at           timestamptz not null,
    constraint pk_subscription primary key (id),
    constraint ck_subscription_state check (state in ('active', 'disabled'))
);
create index ix_subscription_region_code on subscription (region_code text_pattern_ops);

comment on column subscription.owner is 'Subject of the token that made it; partners see their own';
comment on column subscription.source is 'Only incidents with a tip of this source, or that its agency was asked to';
comment on column subscription.sandbox is 'Gets test calls and nothing else';

-- Changes with every attempt, so it is no part of the versioned subscription.
create table subscription_lane (
    subscription_id uuid        not null,
    failures        int         not null default 0,
    failing_since   timestamptz,
    dead_since      timestamptz,
    delivered_at    timestamptz,
    paused_until    timestamptz,
    held_by         uuid,
    held_until      timestamptz,
    constraint pk_subscription_lane primary key (subscription_id),
    constraint fk_subscription_lane_subscription_id
        foreign key (subscription_id) references subscription (id)
);

comment on column subscription_lane.paused_until is 'The receiver asked for so much time (Retry-After)';
comment on column subscription_lane.held_until is 'One replica sends for the subscription until then, in real time';

create table exchange_message (
    event_id       uuid        not null,
    number         bigint      not null,
    event_type     text        not null,
    aggregate_type text        not null,
    aggregate_id   uuid        not null,
    body           text        not null,
    created_at     timestamptz not null,
    constraint pk_exchange_message primary key (event_id)
);
create index ix_exchange_message_created_at on exchange_message (created_at);

comment on column exchange_message.body is 'sent byte for byte in every attempt; nothing personal';

create table exchange_delivery (
    id              uuid        not null,
    subscription_id uuid        not null,
    event_id        uuid        not null,
    number          bigint      not null,
    aggregate_id    uuid        not null,
    state           text        not null,
    retry_schedule  text        not null,
    failures        int         not null default 0,
    attempts        int         not null default 0,
    last_status     int,
    last_outcome    text,
    created_at      timestamptz not null,
    next_attempt_at timestamptz,
    ended_at        timestamptz,
    constraint pk_exchange_delivery primary key (id),
    constraint fk_exchange_delivery_subscription_id
        foreign key (subscription_id) references subscription (id),
    constraint fk_exchange_delivery_event_id
        foreign key (event_id) references exchange_message (event_id),
    constraint uq_exchange_delivery_event unique (subscription_id, event_id),
    constraint ck_exchange_delivery_state check (state in ('pending', 'delivered', 'dead'))
);
create index ix_exchange_delivery_due on exchange_delivery (subscription_id, next_attempt_at)
    where state = 'pending';
create index ix_exchange_delivery_order on exchange_delivery (subscription_id, number)
    where state = 'pending';
create index ix_exchange_delivery_aggregate
    on exchange_delivery (subscription_id, aggregate_id, number) where state = 'pending';
create index ix_exchange_delivery_log on exchange_delivery (subscription_id, id desc);
create index ix_exchange_delivery_event_id on exchange_delivery (event_id);
create index ix_exchange_delivery_ended_at on exchange_delivery (ended_at);

comment on column exchange_delivery.failures is 'In the present round of the schedule; a new address or a replay begins another';
comment on column exchange_delivery.number is 'Place in the feed: deliveries of one subscription go in this order';

create table exchange_attempt (
    id          uuid        not null,
    delivery_id uuid        not null,
    number      int         not null,
    begun_at    timestamptz not null,
    ended_at    timestamptz not null,
    status      int,
    outcome     text        not null,
    constraint pk_exchange_attempt primary key (id),
    constraint fk_exchange_attempt_delivery_id
        foreign key (delivery_id) references exchange_delivery (id) on delete cascade
);
create index ix_exchange_attempt_delivery_id on exchange_attempt (delivery_id, number);

create table exchange_cursor (
    only_row boolean not null default true,
    number   bigint  not null,
    constraint pk_exchange_cursor primary key (only_row),
    constraint ck_exchange_cursor_only_row check (only_row)
);
insert into exchange_cursor (number) select coalesce(max(number), 0) from change;

comment on table exchange_cursor is 'One row: the last number of the feed that was handed to the subscriptions';

create table exchange_replay (
    id              uuid        not null,
    subscription_id uuid        not null,
    from_at         timestamptz not null,
    done_number     bigint      not null,
    to_number       bigint      not null,
    sent            int         not null default 0,
    created_at      timestamptz not null,
    ended_at        timestamptz,
    constraint pk_exchange_replay primary key (id),
    constraint fk_exchange_replay_subscription_id
        foreign key (subscription_id) references subscription (id)
);
create index ix_exchange_replay_open on exchange_replay (created_at) where ended_at is null;

insert into dictionary_entry (dictionary, code, label_zh, label_en, sort) values
    ('agency', 'ambulance', '120急救', 'Ambulance (120)', 25),
    ('agency', 'citizen-hotline', '12345热线', 'Citizens'' hotline (12345)', 45),
    ('partner-event', 'incident', '求助事件', 'Incidents', 10),
    ('partner-event', 'tip', '线索', 'Tips', 20),
    ('partner-event', 'arrival', '到达时限', 'The arrival clock', 30),
    ('partner-event', 'person', '发现人员', 'Persons found', 40),
    ('partner-event', 'outcome', '处置结果', 'Outcomes, refusals among them', 50),
    ('partner-event', 'handover', '交接', 'Hand-overs', 60),
    ('partner-event', 'agency-request', '协助请求', 'Requests to agencies', 70),
    ('partner-event', 'followup', '回访', 'Follow-ups', 80),
    ('partner-event', 'patrol', '巡查', 'Patrols', 90),
    ('partner-event', 'warning', '预警', 'Weather warnings', 100),
    ('partner-event', 'duty', '值守等级', 'Duty levels', 110),
    ('partner-event', 'point', '救助点', 'Rescue points', 120);

insert into preset_key (key, kind, concerns, statutory, unit, label_zh, label_en) values
    ('exchange.retry-schedule', 'text', 'other', false, 'ISO-8601 durations',
        '推送重发间隔', 'Pauses between attempts of a webhook'),
    ('exchange.order-patience', 'integer', 'other', false, 'failed attempts',
        '同一事项先后顺序等待的失败次数', 'Failed attempts for which later events of a matter wait'),
    ('exchange.failing-after', 'integer', 'other', false, 'failed attempts',
        '连续失败几次视为订阅故障', 'Failed attempts in a row that make a subscription failing'),
    ('exchange.key-overlap', 'duration', 'other', false, 'ISO-8601 duration',
        '更换密钥后旧密钥有效期', 'Validity of the old key after a rotation'),
    ('exchange.log-kept', 'duration', 'other', false, 'ISO-8601 duration',
        '推送记录保存期', 'How long the delivery log is kept');

insert into preset (key, region_code, valid_from, value, source)
select key, '000000', timestamptz '2000-01-01 00:00:00+08', value, source
from (values
    ('exchange.retry-schedule', 'PT5S,PT5M,PT30M,PT2H,PT5H,PT10H,PT14H,PT20H,PT24H',
        'Standard Webhooks: schedule of the specification'),
    ('exchange.order-patience', '3', 'own choice: five minutes out of order beat three days of silence'),
    ('exchange.failing-after', '3', 'own choice: not for one lost packet'),
    ('exchange.key-overlap', 'P7D', 'own choice: one working week'),
    ('exchange.log-kept', 'P90D', 'own choice: one season')
) as seed (key, value, source);
