-- A batch is walked through piece by piece, by its lines for the bank's file and by its payments: without an
-- index each piece read all payments there are.
create index ix_payment_batch_id on payment (batch_id, id) where batch_id is not null;
create index ix_payment_batch_line on payment (batch_id, batch_line) where batch_id is not null;
