-- A stay in a rescue station (381号, 132号, E3). The columns of the classification are those that the
-- monthly table counts (B6); number and birth date are sealed, the blind index finds the same person
-- again without anybody reading a number.

create table care_case (
    id              uuid        not null,
    case_no         text        not null,
    subject_id      uuid        not null,
    region_code     text        not null,
    unit_id         uuid        not null,
    incident_id     uuid,
    state           text        not null,
    admitted_at     timestamptz not null,
    classified_at   timestamptz not null,
    moved_at        timestamptz not null,
    sex             text        not null,
    age_band        text        not null,
    condition       text        not null,
    origin          text        not null,
    special         text        not null,
    repeated        boolean     not null,
    identified      boolean     not null,
    back_entered    boolean     not null,
    admitted_by     text        not null,
    name            text,
    identity_number bytea,
    identity_index  bytea,
    born_on         bytea,
    version         int         not null,
    constraint pk_care_case primary key (id),
    constraint uq_care_case_case_no unique (case_no),
    constraint ck_care_case_state check (state in ('IN_CARE', 'IN_HOSPITAL', 'EXITED'))
);
create index ix_care_case_identity_index on care_case (identity_index)
    where identity_index is not null;
create index ix_care_case_region_code on care_case (region_code text_pattern_ops, admitted_at desc, id desc);
create index ix_care_case_unit_id on care_case (unit_id, admitted_at desc, id desc);
create index ix_care_case_incident_id on care_case (incident_id) where incident_id is not null;

comment on table care_case is '受助个案: one stay of one person in one station';
comment on column care_case.subject_id is 'random id of the person over all stays; the only one that leaves';
comment on column care_case.special is 'codes between commas (B6 block 7)';
comment on column care_case.moved_at is 'last move: admission, into hospital, back, exit';
comment on column care_case.identity_number is 'sealed, bound to this row';
comment on column care_case.identity_index is 'blind index of the number, key of its own';

create table care_case_number (
    region_code text not null,
    day         text not null,
    last        int  not null,
    constraint pk_care_case_number primary key (region_code, day)
);

create table care_classification (
    id          uuid        not null,
    case_id     uuid        not null,
    valid_from  timestamptz not null,
    sex         text        not null,
    age_band    text        not null,
    condition   text        not null,
    origin      text        not null,
    special     text        not null,
    recorded_by text        not null,
    constraint pk_care_classification primary key (id),
    constraint fk_care_classification_case_id foreign key (case_id) references care_case (id)
);
create index ix_care_classification_case_id on care_classification (case_id, valid_from);

create table hospital_stay (
    id          uuid        not null,
    case_id     uuid        not null,
    hospital    text        not null,
    payer       text,
    admitted_at timestamptz not null,
    returned_at timestamptz,
    constraint pk_hospital_stay primary key (id),
    constraint fk_hospital_stay_case_id foreign key (case_id) references care_case (id),
    constraint ck_hospital_stay_order check (returned_at is null or returned_at >= admitted_at)
);
create unique index uq_hospital_stay_open on hospital_stay (case_id) where returned_at is null;
create index ix_hospital_stay_case_id on hospital_stay (case_id, admitted_at);

comment on column hospital_stay.payer is 'who pays: sources disagree, so it is data (R150, R152)';

create table primary_service (
    case_id uuid        not null,
    month   text        not null,
    kind    text        not null,
    set_at  timestamptz not null,
    set_by  text        not null,
    constraint pk_primary_service primary key (case_id, month),
    constraint fk_primary_service_case_id foreign key (case_id) references care_case (id)
);

comment on table primary_service is 'one service per case and month counts in B6 block 6';

create table care_exit (
    case_id               uuid        not null,
    kind                  text        not null,
    exited_at             timestamptz not null,
    cross_province        boolean     not null,
    stay_days             int         not null,
    statement_signed      boolean     not null,
    collector_name        bytea,
    collector_relation    text,
    collector_checked     boolean     not null,
    escorts               text        not null,
    giver_signed          boolean     not null,
    receiver_signed       boolean     not null,
    destination           text,
    cash_yuan             numeric(14, 2),
    receipt_signed        boolean     not null,
    discharge_certificate boolean     not null,
    reason                text,
    back_entered          boolean     not null,
    recorded_by           text        not null,
    constraint pk_care_exit primary key (case_id),
    constraint fk_care_exit_case_id foreign key (case_id) references care_case (id),
    constraint ck_care_exit_stay_days check (stay_days >= 1)
);

comment on table care_exit is '在站服务及离站登记: how a stay ended, with what its kind needs';
comment on column care_exit.stay_days is
    'calendar days in Asia/Shanghai, admission day not counted, at least 1';
comment on column care_exit.collector_name is 'sealed, bound to this row';
