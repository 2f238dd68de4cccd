-- Why: photos, sound, video, records and signatures prove what was done for a person (R170, R171) and
-- are themselves sensitive. The database holds what a file is about, its hash and who had it in hand;
-- the content lies sealed outside of it, under a key that is this row's own: without the key the
-- content is gone, also from a backup.
create table evidence (
    id            uuid        not null,
    kind          text        not null,
    media_type    text        not null,
    size          bigint      not null,
    sha256        text        not null,
    taken_at      timestamptz not null,
    about_type    text        not null,
    about_id      uuid        not null,
    incident_id   uuid,
    region_code   text        not null,
    unit_id       uuid,
    minor         boolean     not null,
    test          boolean     not null,
    created_by    text        not null,
    created_role  text        not null,
    created_at    timestamptz not null,
    received      bigint      not null,
    state         text        not null,
    upload_until  timestamptz not null,
    ended_at      timestamptz,
    refusal       text,
    content_name  text,
    content_key   bytea,
    retain_until  timestamptz,
    held_since    timestamptz,
    hold_reason   text,
    version       int         not null,
    constraint pk_evidence primary key (id),
    constraint ck_evidence_state
        check (state in ('uploading', 'complete', 'refused', 'abandoned', 'expired')),
    constraint ck_evidence_received check (received between 0 and size),
    constraint ck_evidence_content check (state <> 'complete'
        or (content_name is not null and content_key is not null and retain_until is not null)),
    constraint ck_evidence_shredded check (state in ('uploading', 'complete')
        or (content_name is null and content_key is null))
);
-- The same file about the same thing is one piece of evidence.
create unique index uq_evidence_sha256 on evidence (about_type, about_id, kind, sha256)
    where state in ('uploading', 'complete');
create index ix_evidence_about_id on evidence (about_id);
create index ix_evidence_incident_id on evidence (incident_id);
create index ix_evidence_region_code on evidence (region_code text_pattern_ops, id);
create index ix_evidence_retain_until on evidence (retain_until)
    where state = 'complete' and held_since is null;
create index ix_evidence_upload_until on evidence (upload_until) where state = 'uploading';
comment on column evidence.sha256 is 'of the content as the telephone had it, hexadecimal';
comment on column evidence.content_key is 'sealed key of the content, bound to this row';
comment on column evidence.received is 'bytes that have come in: the offset of the next piece';
comment on column evidence.minor is 'shows a minor: seen only with the role for it';

create table evidence_part (
    evidence_id uuid   not null,
    at_offset   bigint not null,
    size        bigint not null,
    name        text   not null,
    constraint pk_evidence_part primary key (evidence_id, at_offset),
    constraint fk_evidence_part_evidence_id foreign key (evidence_id) references evidence (id)
);
comment on table evidence_part is 'pieces of a running upload, each sealed in a file of its own';

create table evidence_binding (
    evidence_id uuid        not null,
    about_type  text        not null,
    about_id    uuid        not null,
    bound_at    timestamptz not null,
    constraint pk_evidence_binding primary key (evidence_id, about_type, about_id),
    constraint fk_evidence_binding_evidence_id foreign key (evidence_id) references evidence (id)
);
create index ix_evidence_binding_about_id on evidence_binding (about_id);

create table evidence_custody (
    id          uuid        not null,
    evidence_id uuid        not null,
    at          timestamptz not null,
    action      text        not null,
    by_subject  text        not null,
    by_role     text        not null,
    purpose     text,
    about_type  text,
    about_id    uuid,
    sha256      text        not null,
    constraint pk_evidence_custody primary key (id),
    constraint fk_evidence_custody_evidence_id foreign key (evidence_id) references evidence (id)
);
create index ix_evidence_custody_evidence_id on evidence_custody (evidence_id, id);
comment on table evidence_custody is 'who had it in hand, from the first byte to the last day';

create function evidence_custody_is_only_added_to() returns trigger language plpgsql as $$
begin
    raise exception 'evidence_custody is only ever added to' using errcode = 'check_violation';
end $$;
create trigger tr_evidence_custody_append_only before update or delete on evidence_custody
    for each row execute function evidence_custody_is_only_added_to();

-- Timers of the sweep: a table of its own, for two schedulers on one table take each other's rows.
create table evidence_task (
    task_name            text        not null,
    task_instance        text        not null,
    task_data            bytea,
    execution_time       timestamptz,
    picked               boolean     not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures int,
    last_heartbeat       timestamptz,
    version              bigint      not null,
    priority             smallint,
    constraint pk_evidence_task primary key (task_name, task_instance)
);

insert into dictionary_entry (dictionary, code, label_zh, label_en, sort) values
    ('evidence-kind', 'photo', '照片', 'photo', 10),
    ('evidence-kind', 'audio', '录音', 'sound', 20),
    ('evidence-kind', 'video', '录像', 'video', 30),
    ('evidence-kind', 'cctv', '视频监控', 'CCTV', 40),
    ('evidence-kind', 'written-record', '笔录', 'written record', 50),
    ('evidence-kind', 'recording', '热线录音', 'hotline recording', 60),
    ('evidence-kind', 'signature', '签名', 'signature', 70),
    ('evidence-subject', 'tip', '线索', 'tip', 10),
    ('evidence-subject', 'incident', '求助事件', 'incident', 20),
    ('evidence-subject', 'found-person', '现场人员', 'person found', 30),
    ('evidence-subject', 'handover', '交接', 'hand-over', 40),
    ('evidence-subject', 'patrol', '街面巡查', 'patrol', 50),
    ('evidence-subject', 'point', '救助点', 'rescue point', 60),
    ('evidence-purpose', 'rescue', '现场救助', 'the rescue itself', 10),
    ('evidence-purpose', 'case-work', '个案办理', 'work on the case', 20),
    ('evidence-purpose', 'supervision', '督导检查', 'supervision', 30),
    ('evidence-purpose', 'complaint', '投诉核查', 'a complaint', 40),
    ('evidence-purpose', 'legal-proceedings', '司法程序', 'legal proceedings', 50),
    ('evidence-hold-reason', 'complaint', '投诉', 'complaint', 10),
    ('evidence-hold-reason', 'legal-proceedings', '司法程序', 'legal proceedings', 20),
    ('evidence-hold-reason', 'serious-matter', '重大事项', 'serious matter', 30)
on conflict (dictionary, code) do nothing;

insert into preset_key (key, kind, concerns, statutory, unit, label_zh, label_en)
select 'evidence.size.' || kind, 'integer', 'other', false, 'MiB',
       label_zh || '大小上限', 'Largest ' || kind
from (values ('photo', '照片'), ('audio', '录音'), ('video', '录像'), ('cctv', '视频监控'),
             ('written-record', '笔录'), ('recording', '热线录音'), ('signature', '签名'))
    as kinds (kind, label_zh)
union all
select 'evidence.media-types.' || kind, 'text', 'other', false, 'media types',
       label_zh || '文件类型', 'Types of a ' || kind
from (values ('photo', '照片'), ('audio', '录音'), ('video', '录像'), ('cctv', '视频监控'),
             ('written-record', '笔录'), ('recording', '热线录音'), ('signature', '签名'))
    as kinds (kind, label_zh)
union all
select 'evidence.retention.' || kind, 'duration', 'other', kind = 'recording',
       'ISO-8601 duration', label_zh || '保存期限', 'How long a ' || kind || ' is kept'
from (values ('photo', '照片'), ('audio', '录音'), ('video', '录像'), ('cctv', '视频监控'),
             ('written-record', '笔录'), ('recording', '热线录音'), ('signature', '签名'),
             ('file', '事件卷宗'))
    as kinds (kind, label_zh)
union all
values ('evidence.upload.abandoned-after', 'duration', 'other', false, 'ISO-8601 duration',
        '未完成上传的保留时间', 'Time after which an unfinished upload is swept'),
       ('evidence.file-subjects', 'text', 'other', false, 'codes of evidence-subject',
        '随卷宗保存的证据', 'Evidence that is kept with its file');

insert into preset (key, region_code, valid_from, value, source)
select key, '000000', timestamptz '2000-01-01 00:00:00+08', value, source
from (values
    ('evidence.size.photo', '30', 'own choice: one photograph of a telephone'),
    ('evidence.size.audio', '200', 'own choice: hours of speech'),
    ('evidence.size.video', '1024', 'own choice: a conversation on the street'),
    ('evidence.size.cctv', '2048', 'own choice: an excerpt'),
    ('evidence.size.written-record', '50', 'own choice: scanned pages'),
    ('evidence.size.recording', '200', 'own choice: a long call'),
    ('evidence.size.signature', '2', 'own choice: an image of a line'),
    ('evidence.media-types.photo', 'image/jpeg,image/png,image/webp,image/heic', 'own choice'),
    ('evidence.media-types.audio', 'audio/mp4,audio/mpeg,audio/ogg,audio/amr,audio/wav,audio/aac',
        'own choice'),
    ('evidence.media-types.video', 'video/mp4,video/quicktime,video/webm,video/3gpp',
        'own choice'),
    ('evidence.media-types.cctv', 'video/mp4,video/quicktime,video/webm,video/x-msvideo',
        'own choice'),
    ('evidence.media-types.written-record', 'application/pdf,image/jpeg,image/png',
        'own choice'),
    ('evidence.media-types.recording', 'audio/mp4,audio/mpeg,audio/ogg,audio/amr,audio/wav',
        'own choice'),
    ('evidence.media-types.signature', 'image/png,image/jpeg', 'own choice'),
    ('evidence.retention.photo', 'P180D', 'own choice: past the season and its summary'),
    ('evidence.retention.audio', 'P180D', 'own choice: past the season and its summary'),
    ('evidence.retention.video', 'P180D', 'own choice: past the season and its summary'),
    ('evidence.retention.cctv', 'P90D', 'C3 by analogy: children''s homes keep CCTV 3 months'),
    ('evidence.retention.written-record', 'P3650D', 'own choice: as a file'),
    ('evidence.retention.recording', 'P92D', 'C3 第五条: hotline recordings at least 3 months'),
    ('evidence.retention.signature', 'P3650D', 'own choice: as a file'),
    ('evidence.retention.file', 'P3650D', 'own choice: ten years, as the incident''s file'),
    ('evidence.upload.abandoned-after', 'P2D', 'own choice: a telephone without a network'),
    ('evidence.file-subjects', 'incident,found-person,handover', 'R170: with the rescue''s file')
) as seed (key, value, source);
