-- Why: what is decided about a guest is given in writing (381号 Art. 6, 民发〔2014〕132号, 民发〔2015〕158号),
-- and whoever holds the paper may prove that it is ours. What a paper says is sealed and never made
-- anew: printed again it is the same, corrected it is another paper.
create table paper (
    id               uuid        not null,
    paper_no         text        not null,
    form             text        not null,
    about_type       text        not null,
    about_id         uuid        not null,
    about_no         text        not null,
    subject_id       uuid,
    region_code      text        not null,
    unit_id          uuid,
    minor            boolean     not null,
    test             boolean     not null,
    content          bytea       not null,
    print            bytea       not null,
    content_sha256   text        not null,
    issued_at        timestamptz not null,
    issued_by        text        not null,
    supersedes_no    text,
    superseded_by_no text,
    superseded_at    timestamptz,
    version          integer     not null,
    constraint pk_paper primary key (id),
    constraint uq_paper_paper_no unique (paper_no),
    constraint ck_paper_superseded check ((superseded_at is null) = (superseded_by_no is null))
);
create unique index uq_paper_in_force on paper (about_id, form) where superseded_at is null;
create index ix_paper_region_code on paper (region_code text_pattern_ops, id);
comment on table paper is '文书: issued papers, frozen';
comment on column paper.content is 'sealed: canonical JSON of head and cells';
comment on column paper.print is 'sealed: the sheet as it was printed, HTML';
comment on column paper.content_sha256 is
    'of the canonical content, hexadecimal; the content holds a random mark against guessing';

create table paper_number (
    region_code text    not null,
    form        text    not null,
    year        integer not null,
    last        integer not null,
    constraint pk_paper_number primary key (region_code, form, year)
);

insert into dictionary_entry (dictionary, code, label_zh, label_en, sort) values
    ('paper-form', 'help-registration', '求助登记表', 'Registration of a request for help', 10),
    ('paper-form', 'refusal-notice', '不予救助通知书', 'Notice of refusal', 20),
    ('paper-form', 'own-departure-statement', '自行离站声明书', 'Statement of own departure', 30),
    ('paper-form', 'service-and-departure-record', '在站服务及离站登记表',
        'Record of services and departure', 40),
    ('paper-form', 'termination-notice', '终止救助通知书', 'Notice of termination', 50),
    ('paper-form', 'police-handover', '公安机关护送流浪乞讨人员交接表',
        'Hand-over form of the police', 60),
    ('paper-form', 'tracing-notice', '寻亲公告', 'Tracing notice', 70),
    ('reading-purpose', 'paper', '制作文书', 'Making a paper', 90)
on conflict (dictionary, code) do nothing;
