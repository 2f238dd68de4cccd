-- Why: duty around the clock (R100, R106) needs to know who is really there, before the shift starts
-- and when somebody leaves; who takes whose turn; and what one shift tells the next.

alter table shift
    add column needed           int         not null default 0,
    add column staffing_due_at  timestamptz,
    add column understaffed_at  timestamptz;
comment on column shift.needed is 'persons at least, as the preset said when the shift was planned';
comment on column shift.understaffed_at is 'since when too few are there; null: enough';
create index ix_shift_unit_id on shift (unit_id, starts_at);
create index ix_shift_times on shift (starts_at, ends_at);

create table shift_crew (
    id        uuid        not null,
    shift_id  uuid        not null,
    staff     text        not null,
    name      text        not null,
    kind      text        not null,
    agency    text,
    joined_at timestamptz not null,
    left_at   timestamptz,
    reason    text,
    constraint pk_shift_crew primary key (id),
    constraint fk_shift_crew_shift_id foreign key (shift_id) references shift (id)
);
create unique index uq_shift_crew_present on shift_crew (shift_id, staff) where left_at is null;
create index ix_shift_crew_staff on shift_crew (staff);

create table shift_swap (
    id              uuid        not null,
    shift_id        uuid        not null,
    return_shift_id uuid,
    region_code     text        not null,
    unit_id         uuid,
    giver           text        not null,
    taker           text        not null,
    taker_name      text        not null,
    reason          text,
    state           text        not null,
    offered_at      timestamptz not null,
    answered_at     timestamptz,
    decided_at      timestamptz,
    decided_by      text,
    version         int         not null,
    constraint pk_shift_swap primary key (id),
    constraint fk_shift_swap_shift_id foreign key (shift_id) references shift (id),
    constraint fk_shift_swap_return_shift_id foreign key (return_shift_id) references shift (id),
    constraint ck_shift_swap_state check (state in
        ('offered', 'accepted', 'declined', 'approved', 'refused', 'withdrawn'))
);
create index ix_shift_swap_shift_id on shift_swap (shift_id);
create index ix_shift_swap_region_code on shift_swap (region_code text_pattern_ops);

create table shift_note (
    id              uuid        not null,
    shift_id        uuid        not null,
    next_shift_id   uuid,
    region_code     text        not null,
    unit_id         uuid,
    note            text,
    open_incidents  jsonb       not null,
    watched_persons jsonb       not null,
    vehicles        jsonb       not null,
    written_by      text        not null,
    written_at      timestamptz not null,
    due_at          timestamptz not null,
    acknowledged_by text,
    acknowledged_at timestamptz,
    version         int         not null,
    constraint pk_shift_note primary key (id),
    constraint fk_shift_note_shift_id foreign key (shift_id) references shift (id),
    constraint fk_shift_note_next_shift_id foreign key (next_shift_id) references shift (id)
);
create index ix_shift_note_shift_id on shift_note (shift_id);
create index ix_shift_note_region_code on shift_note (region_code text_pattern_ops);
comment on table shift_note is
    'what a shift hands to the next: incidents and vehicles as they stood, persons to watch';

insert into dictionary_entry (dictionary, code, label_zh, label_en, sort) values
    ('departure-reason', 'sick', '生病', 'Ill', 10),
    ('departure-reason', 'injured', '受伤', 'Injured', 20),
    ('departure-reason', 'family', '家庭原因', 'Family', 30),
    ('departure-reason', 'called-elsewhere', '另有任务', 'Called elsewhere', 40),
    ('departure-reason', 'other', '其他', 'Other', 50)
on conflict (dictionary, code) do nothing;

insert into preset_key (key, kind, concerns, statutory, unit, label_zh, label_en) values
    ('dispatch.shift.min-staff', 'integer', 'other', false, 'persons',
        '每班最低人数', 'Persons on a shift at least, its leader counted'),
    ('dispatch.shift.staffing-notice', 'duration', 'clock', false, 'ISO-8601 duration',
        '班前人数核对提前量', 'How long before a shift its staffing is checked'),
    ('dispatch.shift.note-read-within', 'duration', 'clock', false, 'ISO-8601 duration',
        '交接班记录签收时限', 'Hand-over note acknowledged within'),
    ('dispatch.shift.gap-horizon', 'duration', 'other', false, 'ISO-8601 duration',
        '值班空档查看范围', 'How far ahead gaps in duty are shown');

insert into preset (key, region_code, valid_from, value, source)
select key, '000000', timestamptz '2000-01-01 00:00:00+08', value, source
from (values
    ('dispatch.shift.min-staff', '2', 'own choice: nobody goes out alone at night'),
    ('dispatch.shift.staffing-notice', 'PT2H', 'own choice: time enough to call somebody in'),
    ('dispatch.shift.note-read-within', 'PT30M', 'own choice: the start of the next shift'),
    ('dispatch.shift.gap-horizon', 'PT24H', 'R100, R106: 24 小时值班')
) as seed (key, value, source);
