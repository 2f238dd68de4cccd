-- Why: photographs of the work and other material go up with a report (R172, R281). What went up with a
-- revision stays with it, whatever is added or taken away in the next draft.
create table report_attachment (
    id          uuid        not null,
    report_id   uuid        not null,
    kind        text        not null,
    caption     text,
    media_type  text        not null,
    size        bigint      not null,
    sha256      text        not null,
    sent_sha256 text        not null,
    added_at    timestamptz not null,
    added_by    text        not null,
    removed_at  timestamptz,
    removed_by  text,
    constraint pk_report_attachment primary key (id),
    constraint fk_report_attachment_report_id foreign key (report_id) references report (id),
    constraint ck_report_attachment_kind check (kind in ('work-photo', 'material'))
);
create unique index uq_report_attachment_sent on report_attachment (report_id, sent_sha256)
    where removed_at is null;

comment on table report_attachment is '报表附件: the content stands sealed in sealed_file_piece';
comment on column report_attachment.sha256 is 'of what is kept: photographs lose position and other traces';
comment on column report_attachment.sent_sha256 is 'of what was sent';

create table report_attachment_frozen (
    report_id     uuid not null,
    revision      int  not null,
    attachment_id uuid not null,
    constraint pk_report_attachment_frozen primary key (report_id, revision, attachment_id),
    constraint fk_report_attachment_frozen_attachment_id foreign key (attachment_id)
        references report_attachment (id)
);

comment on table report_attachment_frozen is 'what went up with a revision of a report';

insert into preset_key (key, kind, concerns, unit, label_zh, label_en) values
    ('report.attachment.most-bytes', 'integer', 'other', 'bytes',
        '单个附件的最大字节数', 'Largest attachment of a report'),
    ('report.attachment.most', 'integer', 'other', 'files',
        '一份报表的最多附件数', 'Most attachments of a report');

insert into preset (key, region_code, valid_from, value, source) values
    ('report.attachment.most-bytes', '000000', '1970-01-01', '20971520', '自定:20 MiB'),
    ('report.attachment.most', '000000', '1970-01-01', '30', '自定;贞丰只要求“工作照片随月报表报送”');
