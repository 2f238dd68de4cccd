-- Why: what a guest carries is registered, kept and given back, signed by both sides (381号 Art. 6,
-- 细则 Art. 6, C1, C2): nobody is robbed by his shelter, and nobody can say he was. What stays behind
-- has a reason.
create table belongings (
    id           uuid        not null,
    case_id      uuid        not null,
    subject_id   uuid        not null,
    region_code  text        not null,
    unit_id      uuid        not null,
    kept_where   text        not null,
    received_at  timestamptz not null,
    received_by  text        not null,
    signature    uuid,
    unsigned     text,
    back_entered boolean     not null,
    test         boolean     not null,
    version      int         not null,
    constraint pk_belongings primary key (id),
    constraint ck_belongings_signed check ((signature is null) <> (unsigned is null))
);
create index ix_belongings_case_id on belongings (case_id, received_at);
comment on table belongings is '随身物品清单: what one guest handed in at one time';
comment on column belongings.unsigned is 'code of unsigned-reason: why the guest did not sign';

create table belonging (
    id            uuid not null,
    belongings_id uuid not null,
    position      int  not null,
    kind          text not null,
    what          text not null,
    number        int  not null,
    amount_yuan   numeric(14, 2),
    state         text not null,
    ended_at      timestamptz,
    ended_by      text,
    given_to      text,
    signature     uuid,
    unsigned      text,
    left_reason   text,
    constraint pk_belonging primary key (id),
    constraint fk_belonging_belongings_id foreign key (belongings_id) references belongings (id),
    constraint ck_belonging_number check (number between 1 and 10000),
    constraint ck_belonging_state check (state in ('kept', 'returned', 'left-behind')),
    constraint ck_belonging_returned check (state <> 'returned'
        or given_to is not null and ((signature is null) <> (unsigned is null))),
    constraint ck_belonging_left check (state <> 'left-behind' or left_reason is not null)
);
create index ix_belonging_belongings_id on belonging (belongings_id, position);

insert into dictionary_entry (dictionary, code, label_zh, label_en, sort) values
    ('belonging-kind', 'luggage', '行李衣物', 'Luggage and clothes', 10),
    ('belonging-kind', 'cash', '现金', 'Cash', 20),
    ('belonging-kind', 'valuables', '贵重物品', 'Valuables', 30),
    ('belonging-kind', 'documents', '证件票据', 'Documents', 40),
    ('belonging-kind', 'telephone', '手机电子设备', 'Telephone, devices', 50),
    ('belonging-kind', 'medicine', '药品', 'Medicine', 60),
    ('belonging-kind', 'food', '食品', 'Food', 70),
    ('belonging-kind', 'animal', '动物', 'An animal', 80),
    ('belonging-kind', 'other', '其他', 'Other', 90),
    ('belonging-state', 'kept', '保管中', 'Kept', 10),
    ('belonging-state', 'returned', '已归还', 'Given back', 20),
    ('belonging-state', 'left-behind', '遗留', 'Left behind', 30),
    ('belonging-receiver', 'self', '本人', 'The guest', 10),
    ('belonging-receiver', 'collector', '接领亲属', 'The relative who collects', 20),
    ('belonging-receiver', 'escort', '护送人员', 'The escort', 30),
    ('belonging-receiver', 'home-unit', '流出地单位', 'The home unit', 40),
    ('belonging-receiver', 'hospital', '医院', 'The hospital', 50),
    ('belonging-receiver', 'police', '公安机关', 'The police', 60),
    ('belonging-left', 'does-not-want-them', '本人不要', 'The guest does not want them', 10),
    ('belonging-left', 'went-without-them', '未领取即离站', 'Gone without them', 20),
    ('belonging-left', 'spoilt', '变质损坏已处置', 'Spoilt and disposed of', 30),
    ('belonging-left', 'lost', '保管中遗失', 'Lost while kept', 40),
    ('belonging-left', 'used-up', '在站使用完毕', 'Used up during the stay', 50),
    ('unsigned-reason', 'cannot-write', '无书写能力（捺印或代签）', 'Cannot write', 10),
    ('unsigned-reason', 'refuses', '拒绝签字，两人见证', 'Refuses; two witnesses', 20),
    ('unsigned-reason', 'not-able', '无法表达意愿', 'Not able to say', 30),
    ('unsigned-reason', 'paper', '纸质签字存档', 'Signed on paper, filed', 40),
    ('evidence-subject', 'care-case', '受助个案', 'care case', 70)
on conflict (dictionary, code) do nothing;
