-- A vehicle's kit list and its stock were two books: what was given away left the one and stayed in
-- the other. The kit is the vehicle's stock now, and a kit check is a count of it. What stood in the
-- list and not in the stock is counted in once.
insert into dictionary_entry (dictionary, code, label_zh, label_en, sort) values
    ('stock-difference-reason', 'kit-check', '上岗前清点', 'kit check', 70);

insert into stock_account (id, kind, holder_id, name, region_code, unit_id, opened_at)
select gen_random_uuid(), 'vehicle', v.id, v.plate, v.region_code, v.unit_id, now()
from vehicle v
where exists (select from vehicle_kit k where k.vehicle_id = v.id and k.quantity > 0)
on conflict (kind, holder_id) do nothing;

with fresh as (
    insert into stock_item
        (id, account_id, region_code, unit_id, item, on_hand, low, opened_at, version)
    select gen_random_uuid(), a.id, a.region_code, a.unit_id, k.item, k.quantity, false, now(), 0
    from vehicle_kit k
    join stock_account a on a.kind = 'vehicle' and a.holder_id = k.vehicle_id
    where k.quantity > 0
    on conflict (account_id, item) do nothing
    returning id, on_hand),
lots as (
    insert into stock_lot (id, item_id, quantity)
    select gen_random_uuid(), id, on_hand from fresh
    returning id, item_id, quantity)
insert into stock_movement
    (id, item_id, lot_id, kind, change, reason, cause_type, at, recorded_at, by_subject, by_role)
select gen_random_uuid(), item_id, id, 'count', quantity, 'kit-check', 'count', now(), now(),
    'system', 'system'
from lots;

drop table vehicle_kit;
