-- Why: a month of the country is thirty times 2,300 stations in the daily tallies. Whole months are
-- read from sums of their own, kept in the same transaction and recomputable in the same way.
create table tally_month (
    kind         text          not null,
    unit_id      uuid,
    region_code  text          not null,
    month        date          not null,
    dims         jsonb         not null,
    quantity     numeric(18,2) not null,
    back_entered numeric(18,2) not null,
    facts        bigint        not null,
    facts_back   bigint        not null,
    constraint uq_tally_month unique nulls not distinct (kind, unit_id, region_code, month, dims)
);

insert into tally_month (kind, unit_id, region_code, month, dims, quantity, back_entered, facts,
    facts_back)
select kind, unit_id, region_code, date_trunc('month', day)::date, dims, sum(quantity),
    sum(back_entered), sum(facts), sum(facts_back)
from tally group by kind, unit_id, region_code, date_trunc('month', day)::date, dims;

create index ix_tally_month_kind_month_region_code
    on tally_month (kind, month, region_code text_pattern_ops);

comment on table tally_month is '月计数: the daily tallies of whole months, kept with them';
comment on column tally_month.month is 'first day of the calendar month in Asia/Shanghai';

-- Tables tell places apart only by the level of their region and the kind of their unit. The rule
-- is that of region codes (2-2-2-3-3 digits, the last group that is not all zeros).
create function region_level(code text) returns int
    language sql immutable parallel safe
    return case
        when code is null or code ~ '[^0-9]' or length(code) not in (6, 9, 12) then 0
        when length(rtrim(code, '0')) = 0 then 0
        when length(rtrim(code, '0')) <= 2 then 1
        when length(rtrim(code, '0')) <= 4 then 2
        when length(rtrim(code, '0')) <= 6 then 3
        when length(rtrim(code, '0')) <= 9 then 4
        else 5
    end;

comment on function region_level(text) is '0 nation, 1 province, 2 city, 3 county, 4 township, 5 village; 0 for what is no code';
