-- Why: coats, quilts, food and protective supplies lie at stations, in vehicles and at rescue points
-- (R125, R251). Who goes out must know what is there; what was handed out in the night is a fact that
-- no empty shelf can undo. So a balance is the sum of movements that are only ever added, it cannot
-- fall below zero, and what was given beyond the books stands apart until somebody counts.
create table stock_account (
    id          uuid        not null,
    kind        text        not null,
    holder_id   uuid        not null,
    name        text        not null,
    region_code text        not null,
    unit_id     uuid,
    opened_at   timestamptz not null,
    constraint pk_stock_account primary key (id),
    constraint uq_stock_account_holder unique (kind, holder_id),
    constraint ck_stock_account_kind check (kind in ('vehicle', 'station', 'point', 'team'))
);
create index ix_stock_account_region_code on stock_account (region_code text_pattern_ops);

-- The row that is locked for every movement of one item at one holder.
create table stock_item (
    id                uuid        not null,
    account_id        uuid        not null,
    region_code       text        not null,
    unit_id           uuid,
    item              text        not null,
    on_hand           int         not null,
    low               boolean     not null,
    low_since         timestamptz,
    count_needed_since timestamptz,
    opened_at         timestamptz not null,
    version           int         not null,
    constraint pk_stock_item primary key (id),
    constraint fk_stock_item_account_id foreign key (account_id) references stock_account (id),
    constraint uq_stock_item_item unique (account_id, item),
    constraint ck_stock_item_on_hand check (on_hand >= 0)
);
create index ix_stock_item_region_code on stock_item (region_code text_pattern_ops, id);
comment on column stock_item.on_hand is 'pieces; the sum of its movements, never negative';
comment on column stock_item.count_needed_since is
    'goods were handed out beyond the books: somebody must count';

create table stock_lot (
    id          uuid not null,
    item_id     uuid not null,
    lot_no      text,
    expires_on  date,
    quantity    int  not null,
    constraint pk_stock_lot primary key (id),
    constraint fk_stock_lot_item_id foreign key (item_id) references stock_item (id),
    constraint uq_stock_lot_no unique nulls not distinct (item_id, lot_no, expires_on),
    constraint ck_stock_lot_quantity check (quantity >= 0)
);
create index ix_stock_lot_expires_on on stock_lot (expires_on) where quantity > 0;

create table stock_movement (
    id          uuid        not null,
    item_id     uuid        not null,
    lot_id      uuid        not null,
    kind        text        not null,
    change      int         not null,
    reason      text,
    cause_type  text        not null,
    cause_id    uuid,
    incident_id uuid,
    at          timestamptz not null,
    recorded_at timestamptz not null,
    by_subject  text        not null,
    by_role     text        not null,
    constraint pk_stock_movement primary key (id),
    constraint fk_stock_movement_item_id foreign key (item_id) references stock_item (id),
    constraint fk_stock_movement_lot_id foreign key (lot_id) references stock_lot (id),
    constraint ck_stock_movement_change check (change <> 0),
    constraint ck_stock_movement_kind check (kind in
        ('receipt', 'return', 'issue', 'gift', 'transfer-out', 'transfer-in', 'count'))
);
create index ix_stock_movement_item_id on stock_movement (item_id, at);
create index ix_stock_movement_incident_id on stock_movement (incident_id);
comment on column stock_movement.change is 'pieces; positive into the stock, negative out of it';

create table stock_shortfall (
    id          uuid        not null,
    item_id     uuid        not null,
    quantity    int         not null,
    cause_type  text        not null,
    cause_id    uuid,
    incident_id uuid,
    at          timestamptz not null,
    recorded_at timestamptz not null,
    constraint pk_stock_shortfall primary key (id),
    constraint fk_stock_shortfall_item_id foreign key (item_id) references stock_item (id),
    constraint ck_stock_shortfall_quantity check (quantity > 0)
);
create index ix_stock_shortfall_item_id on stock_shortfall (item_id, at);
comment on table stock_shortfall is 'handed out though the books held less; a count brings them right';

create table stock_transfer (
    id              uuid        not null,
    from_account_id uuid        not null,
    to_account_id   uuid        not null,
    region_code     text        not null,
    unit_id         uuid,
    sent_at         timestamptz not null,
    received_at     timestamptz,
    note            text,
    version         int         not null,
    constraint pk_stock_transfer primary key (id),
    constraint fk_stock_transfer_from foreign key (from_account_id) references stock_account (id),
    constraint fk_stock_transfer_to foreign key (to_account_id) references stock_account (id),
    constraint ck_stock_transfer_ends check (from_account_id <> to_account_id)
);
create index ix_stock_transfer_region_code on stock_transfer (region_code text_pattern_ops, id);

create table stock_transfer_line (
    transfer_id uuid not null,
    position    int  not null,
    item        text not null,
    lot_no      text,
    expires_on  date,
    sent        int  not null,
    received    int,
    reason      text,
    constraint pk_stock_transfer_line primary key (transfer_id, position),
    constraint fk_stock_transfer_line_transfer_id
        foreign key (transfer_id) references stock_transfer (id)
);
comment on column stock_transfer_line.received is 'pieces that came in; the difference has a reason';

create function stock_is_only_added_to() returns trigger language plpgsql as $$
begin
    raise exception '% is only ever added to', tg_table_name using errcode = 'check_violation';
end $$;
create trigger tr_stock_movement_append_only before update or delete on stock_movement
    for each row execute function stock_is_only_added_to();
create trigger tr_stock_shortfall_append_only before update or delete on stock_shortfall
    for each row execute function stock_is_only_added_to();

insert into dictionary_entry (dictionary, code, label_zh, label_en, sort) values
    ('stock-holder', 'station', '救助站', 'station', 10),
    ('stock-holder', 'vehicle', '救助车', 'vehicle', 20),
    ('stock-holder', 'point', '救助点', 'rescue point', 30),
    ('stock-holder', 'team', '救助小组', 'team', 40),
    ('stock-source', 'purchase', '采购', 'purchase', 10),
    ('stock-source', 'allocation', '上级调拨', 'allocation from above', 20),
    ('stock-source', 'donation', '捐赠', 'donation', 30),
    ('stock-source', 'opening', '期初', 'opening stock', 40),
    ('stock-issue-reason', 'handed-out', '发放', 'handed out', 10),
    ('stock-issue-reason', 'own-use', '站内使用', 'used in the station', 20),
    ('stock-issue-reason', 'expired', '过期', 'expired', 30),
    ('stock-issue-reason', 'damaged', '损坏', 'damaged', 40),
    ('stock-return-reason', 'not-needed', '未使用', 'not needed', 10),
    ('stock-return-reason', 'given-back', '归还', 'given back', 20),
    ('stock-difference-reason', 'miscounted', '点错', 'miscounted', 10),
    ('stock-difference-reason', 'not-entered', '漏登记', 'not entered', 20),
    ('stock-difference-reason', 'lost', '丢失', 'lost', 30),
    ('stock-difference-reason', 'damaged', '损坏', 'damaged', 40),
    ('stock-difference-reason', 'expired', '过期', 'expired', 50),
    ('stock-difference-reason', 'unknown', '不明', 'unknown', 60),
    ('relief-item-unit', 'cotton-coat', '件', 'piece', 10),
    ('relief-item-unit', 'cotton-shoes', '双', 'pair', 20),
    ('relief-item-unit', 'quilt', '床', 'piece', 30),
    ('relief-item-unit', 'food', '份', 'portion', 40),
    ('relief-item-unit', 'drink', '瓶', 'bottle', 50),
    ('relief-item-unit', 'ppe', '套', 'set', 60),
    ('relief-item-unit', 'contact-card', '张', 'card', 70),
    ('relief-item-unit', 'daily-goods', '份', 'set', 80)
on conflict (dictionary, code) do nothing;

insert into preset_key (key, kind, concerns, statutory, unit, label_zh, label_en) values
    ('supply.use.window', 'duration', 'other', false, 'ISO-8601 duration',
        '日均消耗的统计期', 'Days over which daily use is averaged'),
    ('supply.cover-days', 'json', 'other', false, 'days by holder kind and item',
        '物资保障天数', 'Days that stock must last'),
    ('supply.minimum', 'json', 'other', false, 'pieces by holder kind and item',
        '物资最低库存', 'Fewest pieces that must be there'),
    ('supply.shortfall.count-within', 'duration', 'clock', false, 'ISO-8601 duration',
        '账外发放后的盘点期限', 'Time to count after goods were given beyond the books');

insert into preset (key, region_code, valid_from, value, source)
select key, '000000', timestamptz '2000-01-01 00:00:00+08', value, source
from (values
    ('supply.use.window', 'P14D', 'own choice: two weeks, so that one hard night does not decide'),
    ('supply.cover-days', '{"station": {"ppe": 40}}', 'R252: 黄石市救助管理站方案，防疫物资 40 天'),
    ('supply.minimum', '{"point": {"quilt": 4}}', 'R253: 每个社区棉被 4 床'),
    ('supply.shortfall.count-within', 'P1D', 'own choice: before the next night')
) as seed (key, value, source);
