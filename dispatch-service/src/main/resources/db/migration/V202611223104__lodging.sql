-- Why: whoever stays needs a bed for the night, by sex and by age, and no bed is given twice (381号
-- Art. 7, 8; 132号). A house of a station has rooms with beds; the database itself refuses a second
-- guest in a bed and a second bed for a guest. Overflow beds count only while somebody has opened
-- them, under a warning in force or on a duty leader's word.
create table lodging_house (
    id              uuid        not null,
    unit_id         uuid        not null,
    region_code     text        not null,
    name            text        not null,
    longitude       double precision,
    latitude        double precision,
    overflow_since  timestamptz,
    overflow_cause  text,
    overflow_reason text,
    full_for        text[]      not null,
    version         int         not null,
    constraint pk_lodging_house primary key (id),
    constraint uq_lodging_house_unit_id unique (unit_id),
    constraint ck_lodging_house_overflow check ((overflow_since is null) = (overflow_cause is null))
);
create index ix_lodging_house_region_code on lodging_house (region_code text_pattern_ops, id);
comment on table lodging_house is '住宿区: where the guests of a station sleep';
comment on column lodging_house.full_for is
    'kinds of guests (sex/age group) for whom the last bed was taken and told';

create table lodging_room (
    id            uuid not null,
    house_id      uuid not null,
    unit_id       uuid not null,
    region_code   text not null,
    name          text not null,
    sex           text not null,
    age_group     text not null,
    kind          text not null,
    beds          int  not null,
    closed_reason text,
    version       int  not null,
    constraint pk_lodging_room primary key (id),
    constraint fk_lodging_room_house_id foreign key (house_id) references lodging_house (id),
    constraint uq_lodging_room_name unique (house_id, name),
    constraint ck_lodging_room_sex check (sex in ('male', 'female', 'any')),
    constraint ck_lodging_room_age_group check (age_group in ('adult', 'minor', 'any')),
    constraint ck_lodging_room_kind check (kind in ('ordinary', 'isolation', 'overflow')),
    constraint ck_lodging_room_beds check (beds between 1 and 500)
);
comment on column lodging_room.sex is 'male, female; any: a family room';
comment on column lodging_room.closed_reason is 'code of room-closure; null: in use';

create table bed_assignment (
    id                  uuid        not null,
    case_id             uuid        not null,
    case_no             text        not null,
    subject_id          uuid        not null,
    house_id            uuid        not null,
    room_id             uuid        not null,
    bed_no              int         not null,
    region_code         text        not null,
    unit_id             uuid        not null,
    sex                 text        not null,
    age_band            text        not null,
    minor               boolean     not null,
    kin_case_id         uuid,
    kin_relation        text,
    isolation           text,
    without_women_staff text,
    assigned_at         timestamptz not null,
    assigned_by         text        not null,
    released_at         timestamptz,
    release_reason      text,
    released_by         text,
    test                boolean     not null,
    version             int         not null,
    constraint pk_bed_assignment primary key (id),
    constraint fk_bed_assignment_room_id foreign key (room_id) references lodging_room (id),
    constraint ck_bed_assignment_bed_no check (bed_no >= 1),
    constraint ck_bed_assignment_released check ((released_at is null) = (release_reason is null)),
    constraint ck_bed_assignment_kin check ((kin_case_id is null) = (kin_relation is null))
);
create unique index uq_bed_assignment_bed on bed_assignment (room_id, bed_no)
    where released_at is null and not test;
create unique index uq_bed_assignment_case on bed_assignment (case_id) where released_at is null;
create index ix_bed_assignment_case_id on bed_assignment (case_id, assigned_at);
create index ix_bed_assignment_house_id on bed_assignment (house_id) where released_at is null;
comment on column bed_assignment.test is 'Out of a test call 测试: takes nobody''s bed';
comment on column bed_assignment.isolation is 'code of isolation-reason: slept alone by order';
comment on column bed_assignment.without_women_staff is
    'why a duty leader let a woman sleep while no female staff was on duty (381号 Art. 8)';

alter table officer add column sex text;
alter table officer add constraint ck_officer_sex check (sex in ('male', 'female'));
comment on column officer.sex is 'male or female: women are looked after by women (381号 Art. 8)';

insert into dictionary_entry (dictionary, code, label_zh, label_en, sort) values
    ('room-sex', 'male', '男', 'Men', 10),
    ('room-sex', 'female', '女', 'Women', 20),
    ('room-sex', 'any', '家庭', 'Family', 30),
    ('room-age-group', 'adult', '成年人', 'Adults', 10),
    ('room-age-group', 'minor', '未成年人', 'Minors', 20),
    ('room-age-group', 'any', '不限', 'Any age', 30),
    ('room-kind', 'ordinary', '普通房间', 'Ordinary', 10),
    ('room-kind', 'isolation', '隔离房间', 'Isolation', 20),
    ('room-kind', 'overflow', '寒夜加床', 'Overflow beds of cold nights', 30),
    ('room-closure', 'repair', '维修', 'Repair', 10),
    ('room-closure', 'disinfection', '消毒', 'Disinfection', 20),
    ('room-closure', 'heating', '取暖故障', 'Heating out of order', 30),
    ('room-closure', 'other', '其他', 'Other', 90),
    ('isolation-reason', 'infectious', '疑似传染病', 'Suspected infectious illness', 10),
    ('isolation-reason', 'observation', '入站观察', 'Observation after entry', 20),
    ('isolation-reason', 'parasites', '体表寄生虫', 'Lice or mites', 30),
    ('isolation-reason', 'agitated', '情绪激动', 'Agitated', 40),
    ('isolation-reason', 'own-safety', '本人安全', 'The guest''s own safety', 50),
    ('bed-release', 'moved', '换床', 'Moved to another bed', 10),
    ('bed-release', 'hospital', '送医', 'Into hospital', 20),
    ('bed-release', 'exited', '离站', 'Left the station', 30),
    ('bed-release', 'entrusted', '站外照料', 'Cared for outside the station', 40),
    ('bed-release', 'mistake', '登记有误', 'Entered by mistake', 50),
    ('bed-release', 'other', '其他', 'Other', 90),
    ('kin-relation', 'parent', '父母', 'Parent', 10),
    ('kin-relation', 'child', '子女', 'Child', 20),
    ('kin-relation', 'spouse', '配偶', 'Spouse', 30),
    ('kin-relation', 'sibling', '兄弟姐妹', 'Sibling', 40),
    ('kin-relation', 'grandparent', '祖父母、外祖父母', 'Grandparent', 50),
    ('kin-relation', 'grandchild', '孙子女、外孙子女', 'Grandchild', 60),
    ('kin-relation', 'guardian', '监护人', 'Guardian', 70),
    ('kin-relation', 'ward', '被监护人', 'Ward', 80),
    ('overflow-cause', 'warning', '气象预警', 'A warning in force', 10),
    ('overflow-cause', 'duty-leader', '带班领导决定', 'The duty leader''s word', 20)
on conflict (dictionary, code) do nothing;

insert into preset_key (key, kind, concerns, statutory, unit, label_zh, label_en) values
    ('lodging.overflow.warning-kinds', 'text', 'other', false, 'codes of warning-kind',
        '可启用寒夜加床的预警', 'Warnings under which overflow beds may be opened'),
    ('lodging.bed-within', 'duration', 'clock', false, 'ISO-8601 duration',
        '入站后安排床位时限', 'Whoever is taken in has a bed within'),
    ('lodging.nearest.count', 'integer', 'other', false, 'stations',
        '住满时提示的邻近站数', 'Other stations named when a house is full');
insert into preset (key, region_code, valid_from, value, source)
select key, '000000', timestamptz '2000-01-01 00:00:00+08', value, source
from (values
    ('lodging.overflow.warning-kinds',
        'cold-wave,strong-cooling,low-temperature,persistent-low-temperature,severe-cold,cold,'
            || 'freezing-rain-and-snow,snowstorm,heavy-snow,road-icing',
        'R130: cold, snow and ice; C6'),
    ('lodging.bed-within', 'PT2H', 'own choice: 381号 Art. 7, nobody spends a night in a corridor'),
    ('lodging.nearest.count', '5', 'own choice: as many as a clerk telephones through')
) as seed (key, value, source);
