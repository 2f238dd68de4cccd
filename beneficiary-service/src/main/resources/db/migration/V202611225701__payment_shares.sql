-- R061: one payment may be borne by the city and the street together. A line that one source bears keeps its
-- source as before; of the others every share stands here, and they add up to the line.
alter table payment_list alter column source drop not null;
comment on column payment_list.source is 'null: its lines are borne in the proportion of the project''s sources';

create table payment_share (
    payment_id uuid not null constraint fk_payment_share_payment_id references payment on delete cascade,
    source text not null,
    position integer not null,
    amount numeric(14, 2) not null,
    constraint pk_payment_share primary key (payment_id, source),
    constraint uq_payment_share_position unique (payment_id, position),
    constraint ck_payment_share_amount check (amount > 0)
);
comment on column payment_share.position is '0: the source that stands on the line itself';

create function payment_share_is_never_written_over() returns trigger language plpgsql as $$
begin
    if exists (select 1 from payment p where p.id = old.payment_id and p.state <> 'PLANNED') then
        raise exception 'the shares of a payment that was approved are never written over';
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger tr_payment_share_kept before update or delete on payment_share
    for each row execute function payment_share_is_never_written_over();
