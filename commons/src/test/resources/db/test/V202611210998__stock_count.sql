-- An effect of the tests: what the neighbour's events did here. No key: a double would be seen.
create table stock_count (
    event_id uuid not null,
    item     text not null,
    quantity int  not null constraint ck_stock_count_quantity check (quantity < 1000)
);
