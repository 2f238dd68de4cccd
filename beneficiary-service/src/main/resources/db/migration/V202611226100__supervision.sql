-- R300 to R304 督导问责: visits of which nobody is told need an order that those who are visited never see; what
-- follows (briefings, decisions, training) is counted. Persons who have to answer are counted, never named.
create sequence supervision_order_no;
create table supervision_order (
    id uuid constraint pk_supervision_order primary key,
    order_no text not null constraint uq_supervision_order_no unique,
    region_code text not null,
    unit_id uuid not null,
    focus text not null,
    words text,
    from_on date not null,
    until_on date not null,
    team text[] not null,
    unit_ids uuid[] not null,
    state text not null,
    ordered_at timestamptz not null,
    ordered_by text not null,
    closed_at timestamptz,
    missed_reason text,
    visited integer not null,
    findings integer not null,
    version integer not null,
    constraint ck_supervision_order_days check (until_on >= from_on),
    constraint ck_supervision_order_state check (state in ('open', 'closed')),
    constraint ck_supervision_order_closed check ((state = 'closed') = (closed_at is not null))
);
create index ix_supervision_order_region_code on supervision_order (region_code text_pattern_ops, id);
comment on column supervision_order.team is 'subjects of those who go';

create table supervision_visit (
    inspection_id uuid constraint pk_supervision_visit primary key,
    order_id uuid not null constraint fk_supervision_visit_order_id references supervision_order,
    unit_id uuid not null,
    visited_at timestamptz not null,
    findings integer not null
);
create index ix_supervision_visit_order_id on supervision_visit (order_id);

create sequence supervision_briefing_no;
create table supervision_briefing (
    id uuid constraint pk_supervision_briefing primary key,
    briefing_no text not null constraint uq_supervision_briefing_no unique,
    order_id uuid not null constraint fk_supervision_briefing_order_id references supervision_order,
    region_code text not null,
    title text not null,
    words text not null,
    unit_ids uuid[] not null,
    issued_at timestamptz not null,
    issued_by text not null
);
create index ix_supervision_briefing_order_id on supervision_briefing (order_id);

create table accountability (
    id uuid constraint pk_accountability primary key,
    region_code text not null,
    unit_id uuid not null,
    ground text not null,
    kind text not null,
    heads integer not null,
    decided_by_unit_id uuid not null,
    decided_on date not null,
    document_no text,
    order_id uuid constraint fk_accountability_order_id references supervision_order,
    recorded_at timestamptz not null,
    recorded_by text not null,
    constraint ck_accountability_heads check (heads >= 0),
    constraint ck_accountability_units check (decided_by_unit_id <> unit_id)
);
create index ix_accountability_region_code on accountability (region_code text_pattern_ops, id);
comment on column accountability.heads is 'persons concerned; who they are, the personnel file says';

create table staff_session (
    id uuid constraint pk_staff_session primary key,
    region_code text not null,
    unit_id uuid not null,
    kind text not null,
    topic text not null,
    held_on date not null,
    hours numeric(6,2) not null,
    heads integer not null,
    words text,
    recorded_at timestamptz not null,
    recorded_by text not null,
    constraint ck_staff_session_kind check (kind in ('training', 'drill', 'meeting')),
    constraint ck_staff_session_size check (heads > 0 and hours > 0)
);
create index ix_staff_session_region_code on staff_session (region_code text_pattern_ops, id);
create index ix_staff_session_held_on on staff_session (held_on);

insert into dictionary_entry (dictionary, code, label_zh, label_en, sort) values
    ('supervision-focus', 'cold-street', '极寒天气街面排查', 'streets in extreme cold', 1),
    ('supervision-focus', 'night-patrol', '夜间巡查', 'night rounds', 2),
    ('supervision-focus', 'station-care', '站内管理', 'how stations are run', 3),
    ('supervision-focus', 'home-heating', '困难群众取暖', 'heating of those in need', 4),
    ('supervision-focus', 'money-and-goods', '款物发放', 'money and goods', 5),
    ('supervision-focus', 'other', '其他', 'other', 9),
    ('accountability-ground', 'finding-not-rectified', '发现问题未整改', 'what was found was not put right', 1),
    ('accountability-ground', 'duty-neglected', '脱岗漏岗、失职', 'duty was neglected', 2),
    ('accountability-ground', 'death-by-neglect', '失职致人死亡', 'somebody died of neglect', 3),
    ('accountability-ground', 'late-report', '迟报、漏报、瞒报', 'late, missing or hidden report', 4),
    ('accountability-ground', 'money-misused', '截留、挪用款物', 'money or goods were misused', 5),
    ('accountability-ground', 'unclean-conduct', '违反廉洁纪律', 'unclean conduct', 6),
    ('accountability-ground', 'other', '其他', 'other', 9),
    ('accountability-kind', 'talk', '约谈', 'talk', 1),
    ('accountability-kind', 'criticism', '通报批评', 'criticism told to others', 2),
    ('accountability-kind', 'written-review', '责令书面检查', 'written review', 3),
    ('accountability-kind', 'post-changed', '调整岗位', 'post changed', 4),
    ('accountability-kind', 'discipline', '移送纪检监察', 'handed to the discipline body', 5),
    ('accountability-kind', 'justice', '移送司法', 'handed to justice', 6),
    ('staff-session-topic', 'policy', '政策业务', 'policy', 1),
    ('staff-session-topic', 'emergency', '应急处置', 'handling emergencies', 2),
    ('staff-session-topic', 'first-aid', '急救与寒冷伤害', 'first aid and cold injuries', 3),
    ('staff-session-topic', 'fire-safety', '消防安全', 'fire safety', 4),
    ('staff-session-topic', 'carbon-monoxide', '防一氧化碳中毒', 'carbon monoxide', 5),
    ('staff-session-topic', 'integrity', '廉洁纪律', 'clean conduct', 6),
    ('staff-session-topic', 'coordination', '部门联席', 'coordination', 7);
