-- Two people called 王伟 are less likely one than two of a name that nobody else bears. How common names
-- are, the registry knows best itself: a pass over everybody counts surnames and given names anew. Of a
-- small registry nothing is concluded.
create table name_share (
    kind text not null,
    part text not null,
    share double precision not null,
    constraint pk_name_share primary key (kind, part),
    constraint ck_name_share_kind check (kind in ('surname', 'given'))
);
comment on table name_share is 'of how many among all with a name; only parts that several people bear';

create or replace view person_twin as
select p.id, p.subject_id, p.name, p.name_sound as sound, p.name_initials as initials, p.sex,
    p.born_on as born, p.born_estimated as estimated, p.region_code as region,
    left(p.region_code, 9) as home, p.telephone_index as telephone, m.household_id as household,
    t.whole, t.without_birth, t.without_home,
    extract(year from p.born_on)::smallint as year,
    extract(month from p.born_on)::smallint as month,
    extract(day from p.born_on)::smallint as day,
    a.street, a.house, a.whole as address,
    round(-ln(s.share * g.share) / ln(2.0))::smallint as rarity
from person p
    left join person_number_trace t on t.person_id = p.id
    left join household_member m on m.person_id = p.id and m.left_at is null
    left join household_address_trace a on a.household_id = m.household_id
    left join name_share s on s.kind = 'surname' and s.part = left(p.name_folded, 1)
    left join name_share g on g.kind = 'given' and g.part = substr(p.name_folded, 2)
where p.state <> 'withdrawn';

insert into dictionary_entry (dictionary, code, label_zh, label_en, sort) values
    ('duplicate-verdict', 'rarity.rare', '姓名少见', 'a rare name', 71),
    ('duplicate-verdict', 'rarity.usual', '姓名一般', 'a name neither rare nor common', 72),
    ('duplicate-verdict', 'rarity.common', '姓名常见', 'a common name', 73),
    ('duplicate-verdict', 'rarity.unknown', '姓名常见程度未知', 'how common the name is, is not known', 74);

insert into preset_key (key, kind, concerns, statutory, unit, label_zh, label_en) values
    ('duplicate.common-name', 'integer', 'other', false, 'powers of two',
        '常见姓名界限', 'A name is common up to one among'),
    ('duplicate.rare-name', 'integer', 'other', false, 'powers of two',
        '少见姓名界限', 'A name is rare from one among');
insert into preset (key, region_code, valid_from, value, source) values
    ('duplicate.common-name', '000000', timestamptz '2000-01-01 00:00:00+08', '13',
        'own choice: one among 8,192; the commonest full names of the country are borne by one among 5,000'),
    ('duplicate.rare-name', '000000', timestamptz '2000-01-01 00:00:00+08', '18',
        'own choice: one among 262,144: a county has two of them');
update preset set value = value || ' rarity.common:-1 rarity.rare:2'
where key = 'duplicate.weights' and region_code = '000000';
