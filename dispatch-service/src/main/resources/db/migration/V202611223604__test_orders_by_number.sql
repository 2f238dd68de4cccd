-- Why: as with calls (V202611223602): a test order under the number of a real one would be read as
-- more about it.
drop index uq_work_order_order_no;
create unique index uq_work_order_order_no on work_order (office, order_no, test)
    where order_no is not null;
