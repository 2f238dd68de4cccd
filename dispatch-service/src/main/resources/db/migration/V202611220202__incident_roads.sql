-- Why: what may happen to an incident between the call and the end, each with its own trace: help by
-- telephone (R104), a longer time with its ground (R110), teams that join or turn round (R250), another
-- station that takes over. The clock is one and never pauses for any of it.
alter table incident
    add column offered_unit_id     uuid,
    add column offered_region_code text,
    add column far_basis           text,
    add column far_travel_seconds  bigint,
    add column far_travel_metres   bigint,
    add column far_travel_by       text,
    add column far_base            text,
    add column late_reason         text,
    add column late_by_role        text;

comment on column incident.offered_unit_id is 'Station that is asked to take it over; it sees it until answered';
comment on column incident.far_basis is 'word (a duty leader) or computed (the nearest base on duty needs longer)';
comment on column incident.far_travel_seconds is 'Computed way from the nearest base when far was marked';
comment on column incident.far_travel_by is 'presets (distance, detour, speed) or routing (an engine)';
comment on column incident.reported_late is 'In time by a duty leader''s word, only the report came late';

alter table incident_dispatch add column ended_at timestamptz;

comment on column incident_dispatch.ended_at is 'The incident was over and the team free again';

create table incident_guidance (
    id          uuid        not null,
    incident_id uuid        not null,
    reason      text        not null,
    party       text        not null,
    instructed  text        not null,
    advice      text[]      not null,
    note        text,
    guided_at   timestamptz not null,
    by_role     text        not null,
    constraint pk_incident_guidance primary key (id),
    constraint fk_incident_guidance_incident_id foreign key (incident_id) references incident (id)
);
create index ix_incident_guidance_incident_id on incident_guidance (incident_id);

comment on table incident_guidance is 'Who nearer was told by telephone how to help first (R104)';

create table incident_transfer (
    id               uuid        not null,
    version          integer     not null default 0,
    incident_id      uuid        not null,
    from_unit_id     uuid,
    to_unit_id       uuid        not null,
    to_region_code   text        not null,
    reason           text        not null,
    note             text,
    state            text        not null,
    offered_at       timestamptz not null,
    answered_at      timestamptz,
    answer_reason    text,
    answered_by_role text,
    constraint pk_incident_transfer primary key (id),
    constraint fk_incident_transfer_incident_id foreign key (incident_id) references incident (id)
);
create index ix_incident_transfer_incident_id on incident_transfer (incident_id);
create unique index uq_incident_transfer_open on incident_transfer (incident_id)
    where state = 'offered';

comment on table incident_transfer is 'Incidents that one station asked another to take over';

-- The duty room's searches at 100,000 incidents: by team, by deadline, by priority, by words.
create index ix_incident_dispatch_team_id on incident_dispatch (team_id, incident_id);
create index ix_incident_team_id on incident (team_id) where team_id is not null;
create index ix_incident_deadline_at on incident (deadline_at, id);
create index ix_incident_open_priority on incident (priority, deadline_at)
    where state not in ('CLOSED', 'CANCELLED');
create index ix_incident_offered_unit_id on incident (offered_unit_id)
    where offered_unit_id is not null;

-- A server without the extension finds words as well, only slower.
do $$
begin
    if exists (select 1 from pg_available_extensions where name = 'pg_trgm') then
        create extension if not exists pg_trgm;
        create index ix_incident_words on incident using gin (
            (incident_no || ' ' || coalesce(address, '') || ' ' || coalesce(description, ''))
            gin_trgm_ops);
    end if;
end $$;

insert into dictionary_entry (dictionary, code, label_zh, label_en, sort) values
    ('guidance-reason', 'too-far', '路途较远，赶不到', 'too far to arrive in time', 10),
    ('guidance-reason', 'road-closed', '道路封闭', 'road closed', 20),
    ('guidance-reason', 'no-free-team', '暂无空闲小组', 'no free team yet', 30),
    ('guidance-reason', 'bridging', '到达之前先行救助', 'help until a team comes', 40),
    ('guided-party', 'town', '乡镇', 'the town', 10),
    ('guided-party', 'village', '村居', 'the village', 20),
    ('guided-party', 'citizen', '群众', 'a citizen', 30),
    ('guided-party', 'police-post', '派出所', 'the police post', 40),
    ('guided-party', 'clinic', '卫生院', 'the clinic', 50),
    ('guided-party', 'rescue-point', '救助点', 'the rescue point', 60),
    ('guidance-advice', 'hot-food', '热食热水', 'hot food and water', 10),
    ('guidance-advice', 'warm-clothes', '御寒衣物', 'warm clothes', 20),
    ('guidance-advice', 'quilt', '棉被', 'a quilt', 30),
    ('guidance-advice', 'indoors', '移至室内', 'take indoors', 40),
    ('guidance-advice', 'first-aid', '现场急救', 'first aid', 50),
    ('guidance-advice', 'call-ambulance', '呼叫120', 'call the ambulance', 60),
    ('guidance-advice', 'stay-with', '陪护等候', 'stay with the person', 70),
    ('remote-result', 'helped-on-the-spot', '就地得到救助', 'helped on the spot', 10),
    ('remote-result', 'taken-in-nearby', '就近安置', 'taken in nearby', 20),
    ('remote-result', 'taken-home', '已回家', 'taken home', 30),
    ('remote-result', 'brought-to-station', '由他人送站', 'brought to the station by others', 40),
    ('remote-result', 'in-hospital', '已由120送医', 'taken to hospital by ambulance', 50),
    ('remote-result', 'found-elsewhere', '已在别处找到', 'found elsewhere', 60),
    ('recall-reason', 'vehicle-broken', '车辆故障', 'vehicle broke down', 10),
    ('recall-reason', 'needed-elsewhere', '另有急情', 'needed elsewhere', 20),
    ('recall-reason', 'nearer-team', '另有更近小组', 'a nearer team is free', 30),
    ('recall-reason', 'road-blocked', '道路不通', 'road blocked', 40),
    ('recall-reason', 'crew-unwell', '人员不适', 'crew unwell', 50),
    ('recall-reason', 'sent-in-error', '误派', 'sent in error', 60),
    ('transfer-reason', 'nearer-station', '他站更近', 'another station is nearer', 10),
    ('transfer-reason', 'other-district', '属他区', 'lies in another district', 20),
    ('transfer-reason', 'no-capacity', '本站无力派出', 'nobody here can be sent', 30)
on conflict (dictionary, code) do nothing;
