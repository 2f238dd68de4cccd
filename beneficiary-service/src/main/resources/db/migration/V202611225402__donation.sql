-- R069 捐赠: what staff, people and companies give, in cash and in kind, singly or by a drive. Each has its
-- receipt; cash goes to a project by an order of two people, goods to a household or an institution for a
-- need that stands in its file; and everybody can see what became of a gift. Nothing is used twice: what
-- remains is reckoned from the uses while the donation is locked.
create table donation_drive (
    id uuid constraint pk_donation_drive primary key,
    region_code text not null,
    unit_id uuid,
    title text not null,
    opened_on date not null,
    closed_on date,
    opened_by text not null,
    changed_at timestamptz not null,
    test boolean not null default false,
    version integer not null,
    constraint ck_donation_drive_days check (closed_on >= opened_on)
);
create index ix_donation_drive_region_code on donation_drive (region_code text_pattern_ops, id);

create sequence donation_receipt_no;

create table donation (
    id uuid constraint pk_donation primary key,
    region_code text not null,
    unit_id uuid,
    drive_id uuid constraint fk_donation_drive_id references donation_drive,
    receipt_no text not null constraint uq_donation_receipt_no unique,
    donor_kind text not null,
    donor_sealed bytea,
    givers integer not null,
    amount numeric(14, 2) not null,
    item text,
    quantity integer not null,
    wish text,
    received_on date not null,
    recorded_at timestamptz not null,
    recorded_by text not null,
    test boolean not null default false,
    version integer not null,
    constraint ck_donation_what check ((amount > 0) <> (item is not null and quantity > 0)),
    constraint ck_donation_givers check (givers > 0)
);
create index ix_donation_region_code on donation (region_code text_pattern_ops, id);
create index ix_donation_drive_id on donation (drive_id) where drive_id is not null;
comment on column donation.givers is 'how many gave together: a drive of a unit is one donation of many';
comment on column donation.wish is 'what the giver wants it to be for, in plain words';

create table donation_use (
    id uuid constraint pk_donation_use primary key,
    donation_id uuid not null constraint fk_donation_use_donation_id references donation,
    kind text not null,
    fund_order_id uuid,
    project_id uuid,
    holder_kind text,
    holder_id uuid,
    need text,
    amount numeric(14, 2) not null,
    quantity integer not null,
    used_on date not null,
    used_at timestamptz not null,
    used_by text not null,
    constraint ck_donation_use_kind check (kind in ('allotment', 'gift')),
    constraint ck_donation_use_what check (
        (kind = 'allotment') = (fund_order_id is not null and project_id is not null and amount > 0)
        and (kind = 'gift') = (holder_id is not null and quantity > 0))
);
create index ix_donation_use_donation_id on donation_use (donation_id);
create index ix_donation_use_holder_id on donation_use (holder_id) where holder_id is not null;
comment on column donation_use.need is 'dictionary need: which one of the household it meets';

insert into dictionary_entry (dictionary, code, label_zh, label_en, sort) values
    ('donor-kind', 'person', '个人', 'a person', 1),
    ('donor-kind', 'staff', '单位职工', 'staff of a unit', 2),
    ('donor-kind', 'organisation', '单位', 'an organisation', 3),
    ('donor-kind', 'anonymous', '匿名', 'unknown', 4);

insert into preset_key (key, kind, concerns, statutory, unit, label_zh, label_en) values
    ('donation.serves', 'json', 'other', false, 'items by need',
        '捐赠物资对应需求', 'Which goods meet which need');
insert into preset (key, region_code, valid_from, value, source) values
    ('donation.serves', '000000', '2000-01-01 00:00:00+08',
        '{"heating":["quilt","cotton-coat","coal"],
          "living":["rice","oil","flour","meat","food-voucher","gift-parcel"],
          "education":["stationery"],"company":["couplets","gift-parcel"]}',
        'R069, R042; which goods meet which need is our own choice');
