-- Why: a 12345 work order has a reply of its own that is due, whatever becomes of the rescue: one
-- that is a tip runs both clocks (R273, C11). It may be returned, and the caller is asked whether
-- the reply was enough. Nothing of it is ever deleted.
create table work_order (
    id                  uuid        not null,
    version             integer     not null default 0,
    office              text        not null,
    order_no            text,
    state               text        not null,
    kind                text        not null,
    region_code         text        not null,
    unit_id             uuid,
    tip_id              uuid,
    incident_id         uuid,
    title               text,
    description         text,
    address             text,
    received_at         timestamptz not null,
    reply_due_at        timestamptz not null,
    due_from            text        not null,
    replied_at          timestamptz,
    overdue_at          timestamptz,
    returned_at         timestamptz,
    return_reason       text,
    return_note         text,
    satisfaction        text,
    satisfaction_at     timestamptz,
    test                boolean     not null default false,
    constraint pk_work_order primary key (id),
    constraint fk_work_order_tip_id foreign key (tip_id) references tip (id)
);
create unique index uq_work_order_order_no on work_order (office, order_no)
    where order_no is not null;
create unique index uq_work_order_tip_id on work_order (tip_id) where tip_id is not null;
create index ix_work_order_reply_due_at on work_order (reply_due_at, id);

comment on table work_order is 'Work orders of 12345 热线工单: the reply that is owed, beside the rescue';
comment on column work_order.due_from is 'platform: it named the time itself; preset: by kind';
comment on column work_order.overdue_at is 'When the due time passed without a reply; a later reply does not remove it';

create table work_order_push (
    id             uuid        not null,
    order_id       uuid        not null,
    received_at    timestamptz not null,
    content_digest bytea       not null,
    raw            bytea       not null,
    constraint pk_work_order_push primary key (id),
    constraint uq_work_order_push_content unique (order_id, content_digest),
    constraint fk_work_order_push_order_id foreign key (order_id) references work_order (id)
);

comment on table work_order_push is 'Each different content under one order number, encrypted';

create table work_order_reply (
    id          uuid        not null,
    order_id    uuid        not null,
    at          timestamptz not null,
    recorded_at timestamptz not null,
    text        text        not null,
    by_role     text        not null,
    replied_by  text        not null,
    constraint pk_work_order_reply primary key (id),
    constraint fk_work_order_reply_order_id foreign key (order_id) references work_order (id)
);
create index ix_work_order_reply_order_id on work_order_reply (order_id, at);

comment on table work_order_reply is 'Replies to 12345 答复; the first one meets the due time';

insert into dictionary_entry (dictionary, code, label_zh, label_en, sort) values
    ('work-order-state', 'open', '待答复', 'Reply owed', 10),
    ('work-order-state', 'replied', '已答复', 'Replied', 20),
    ('work-order-state', 'returned', '已退单', 'Returned', 30),
    ('work-order-kind', 'help', '求助', 'Asks for help', 10),
    ('work-order-kind', 'consultation', '咨询', 'Asks a question', 20),
    ('work-order-kind', 'complaint', '投诉', 'Complains', 30),
    ('work-order-kind', 'suggestion', '建议', 'Suggests', 40),
    ('work-order-return-reason', 'not-our-duty', '非本单位职责', 'Not our duty', 10),
    ('work-order-return-reason', 'not-our-region', '非本辖区', 'Not our region', 20),
    ('work-order-return-reason', 'incomplete', '信息不全', 'Too little to go by', 30),
    ('work-order-return-reason', 'duplicate', '重复工单', 'A duplicate', 40),
    ('satisfaction', 'very-satisfied', '非常满意', 'Very satisfied', 10),
    ('satisfaction', 'satisfied', '满意', 'Satisfied', 20),
    ('satisfaction', 'fairly-satisfied', '基本满意', 'Fairly satisfied', 30),
    ('satisfaction', 'dissatisfied', '不满意', 'Dissatisfied', 40),
    ('satisfaction', 'very-dissatisfied', '非常不满意', 'Very dissatisfied', 50),
    ('satisfaction', 'not-reached', '未联系上', 'Not reached', 60);

insert into platform_code (platform, region_code, meaning, code, value, source)
select '12345', '000000', 'order', code, value, 'own choice: until the platform has handed over its list'
from (values
    ('求助', 'help'), ('咨询', 'consultation'), ('投诉', 'complaint'), ('举报', 'help'),
    ('建议', 'suggestion')
) as seed (code, value);

insert into preset_key (key, kind, concerns, statutory, unit, label_zh, label_en) values
    ('dispatch.work-order.reply.help', 'duration', 'clock', false, 'ISO-8601 duration',
        '求助工单答复时限', 'Reply to a work order that asks for help'),
    ('dispatch.work-order.reply.consultation', 'duration', 'clock', false, 'ISO-8601 duration',
        '咨询工单答复时限', 'Reply to a question'),
    ('dispatch.work-order.reply.complaint', 'duration', 'clock', false, 'ISO-8601 duration',
        '投诉工单答复时限', 'Reply to a complaint'),
    ('dispatch.work-order.reply.suggestion', 'duration', 'clock', false, 'ISO-8601 duration',
        '建议工单答复时限', 'Reply to a suggestion'),
    ('dispatch.work-order.warn-before', 'duration', 'clock', false, 'ISO-8601 duration',
        '工单答复到期提醒', 'Warned before a reply is due'),
    ('dispatch.work-order.no-tip', 'text', 'other', false, 'codes of work-order-kind',
        '不作为线索的工单类型', 'Kinds that are no tip unless their category says so');

insert into preset (key, region_code, valid_from, value, source)
select key, '000000', timestamptz '2000-01-01 00:00:00+08', value, source
from (values
    ('dispatch.work-order.reply.help', 'PT24H', 'own choice: the order itself may name a time'),
    ('dispatch.work-order.reply.consultation', 'PT24H', 'own choice: the order itself may name a time'),
    ('dispatch.work-order.reply.complaint', 'PT120H', 'own choice: the order itself may name a time'),
    ('dispatch.work-order.reply.suggestion', 'PT240H', 'own choice: the order itself may name a time'),
    ('dispatch.work-order.warn-before', 'PT4H', 'own choice: half a shift'),
    ('dispatch.work-order.no-tip', 'consultation,complaint,suggestion',
        'own choice: nobody in them waits in the cold; an unknown kind is a tip')
) as seed (key, value, source);
