-- Addresses stand sealed. To see that 示范村三组十二号 and 示范行政村3组12号 are one, keyed digests of what
-- stays when it is written otherwise stand here, eight bytes each: they tell nobody an address, and they
-- go with it.
create table household_address_trace (
    household_id uuid constraint pk_household_address_trace primary key
        constraint fk_household_address_trace_household_id references household on delete cascade,
    made_of bigint not null,
    make smallint not null,
    street bigint,
    house bigint,
    whole bigint
);
comment on column household_address_trace.made_of is 'hash of the sealed address: another one, another trace';
comment on column household_address_trace.make is 'of which make of the rules it is';
comment on column household_address_trace.street is 'village or road; null: the address names none';

create or replace view person_twin as
select p.id, p.subject_id, p.name, p.name_sound as sound, p.name_initials as initials, p.sex,
    p.born_on as born, p.born_estimated as estimated, p.region_code as region,
    left(p.region_code, 9) as home, p.telephone_index as telephone, m.household_id as household,
    t.whole, t.without_birth, t.without_home,
    extract(year from p.born_on)::smallint as year,
    extract(month from p.born_on)::smallint as month,
    extract(day from p.born_on)::smallint as day,
    a.street, a.house, a.whole as address
from person p
    left join person_number_trace t on t.person_id = p.id
    left join household_member m on m.person_id = p.id and m.left_at is null
    left join household_address_trace a on a.household_id = m.household_id
where p.state <> 'withdrawn';

insert into dictionary_entry (dictionary, code, label_zh, label_en, sort) values
    ('duplicate-verdict', 'address.same', '住址相同', 'the same address', 55),
    ('duplicate-verdict', 'address.house', '住址门牌（楼栋）相同', 'the same house', 56),
    ('duplicate-verdict', 'address.street', '住址村组（道路）相同', 'the same village or road', 57),
    ('duplicate-verdict', 'address.differ', '住址不同', 'other addresses', 58),
    ('duplicate-verdict', 'address.unknown', '住址无从比对', 'addresses say nothing', 59);

update preset set value = value || ' address.same:5 address.house:3 address.differ:-1'
where key = 'duplicate.weights' and region_code = '000000';
