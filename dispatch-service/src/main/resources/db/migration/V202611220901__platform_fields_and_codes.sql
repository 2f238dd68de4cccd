-- Why: each 110, 120 and 12345 platform sends its own field names and its own codes (C11, R271).
-- They are rows, so that another city's platform needs no Java: the rows of the nearest region
-- replace those above it, field by meaning and code by code.
create table platform_field (
    platform    text not null,
    region_code text not null,
    field       text not null,
    meaning     text not null,
    sort        integer not null default 0,
    source      text not null,
    constraint pk_platform_field primary key (platform, region_code, field)
);

comment on table platform_field is 'What a field of a platform means to us 平台字段对照; of several with one meaning the first that is filled counts';
comment on column platform_field.meaning is 'Dictionary platform-field-meaning; kept: known, kept sealed with the call, not read';

create table platform_code (
    platform    text   not null,
    region_code text   not null,
    meaning     text   not null,
    code        text   not null,
    kind        text,
    facts       text[] not null default '{}',
    priority    text,
    value       text,
    source      text   not null,
    constraint pk_platform_code primary key (platform, region_code, meaning, code)
);

comment on table platform_code is 'What a code of a platform means to us 平台代码对照: kind of incident, facts, least priority, or a value';
comment on column platform_code.priority is 'The incident is given at least this one; its facts may raise it further';
comment on column platform_code.value is 'sex: female, male; datum: wgs-84, gcj-02, bd-09; order: dictionary work-order-kind';

alter table tip
    add column point_datum  text,
    add column reporter_sex text;
alter table tip_supplement add column point_datum text;

comment on column tip.point_datum is 'The datum a platform declared 坐标系; the point itself is stored in WGS-84';
comment on column tip.reporter_sex is 'As a platform told it: female, male';

insert into dictionary_entry (dictionary, code, label_zh, label_en, sort) values
    ('platform-field-meaning', 'reference', '编号', 'its own number of the call', 10),
    ('platform-field-meaning', 'occurred-at', '时间', 'when it happened', 20),
    ('platform-field-meaning', 'address', '地址', 'where, in words', 30),
    ('platform-field-meaning', 'longitude', '经度', 'longitude', 40),
    ('platform-field-meaning', 'latitude', '纬度', 'latitude', 50),
    ('platform-field-meaning', 'datum', '坐标系', 'datum of the point', 60),
    ('platform-field-meaning', 'title', '标题', 'heading', 70),
    ('platform-field-meaning', 'description', '内容', 'what was told', 80),
    ('platform-field-meaning', 'reporter-name', '报警人姓名', 'name of the reporter', 90),
    ('platform-field-meaning', 'reporter-telephone', '联系电话', 'number of the reporter', 100),
    ('platform-field-meaning', 'reporter-sex', '报警人性别', 'sex of the reporter', 110),
    ('platform-field-meaning', 'unit', '管辖单位', 'unit that answers for the place', 120),
    ('platform-field-meaning', 'category', '类别', 'category of the call', 130),
    ('platform-field-meaning', 'level', '级别', 'level of the call', 140),
    ('platform-field-meaning', 'order', '工单类型', 'kind of the work order', 150),
    ('platform-field-meaning', 'reply-by', '答复时限', 'when the reply is due', 160),
    ('platform-field-meaning', 'test', '测试标志', 'is it a test', 170),
    ('platform-field-meaning', 'kept', '仅保存', 'kept with the call, not read', 180),
    ('geo-datum', 'wgs-84', 'WGS-84', 'WGS-84', 10),
    ('geo-datum', 'gcj-02', 'GCJ-02', 'GCJ-02', 20),
    ('geo-datum', 'bd-09', 'BD-09', 'BD-09', 30);

insert into preset_key (key, kind, concerns, statutory, unit, label_zh, label_en) values
    ('dispatch.call.datum.110', 'text', 'other', false, 'code of geo-datum',
        '110平台坐标系', 'Datum of the 110 platform''s points'),
    ('dispatch.call.datum.120', 'text', 'other', false, 'code of geo-datum',
        '120平台坐标系', 'Datum of the 120 platform''s points'),
    ('dispatch.call.datum.12345', 'text', 'other', false, 'code of geo-datum',
        '12345平台坐标系', 'Datum of the 12345 platform''s points'),
    ('dispatch.call.rate.110', 'integer', 'other', false, 'calls per minute',
        '110平台约定推送频率', 'Agreed rate of the 110 platform; measured, never refused'),
    ('dispatch.call.rate.120', 'integer', 'other', false, 'calls per minute',
        '120平台约定推送频率', 'Agreed rate of the 120 platform; measured, never refused'),
    ('dispatch.call.rate.12345', 'integer', 'other', false, 'calls per minute',
        '12345平台推送频率上限', 'Most calls of the 12345 platform; more are answered 429');

insert into preset (key, region_code, valid_from, value, source)
select key, '000000', timestamptz '2000-01-01 00:00:00+08', value, source
from (values
    ('dispatch.call.datum.110', 'wgs-84', 'own choice: no shift until the platform has declared its datum (C11)'),
    ('dispatch.call.datum.120', 'wgs-84', 'own choice: no shift until the platform has declared its datum (C11)'),
    ('dispatch.call.datum.12345', 'wgs-84', 'own choice: no shift until the platform has declared its datum (C11)'),
    ('dispatch.call.rate.110', '6000', 'own choice: far above any city''s peak'),
    ('dispatch.call.rate.120', '6000', 'own choice: far above any city''s peak'),
    ('dispatch.call.rate.12345', '600', 'own choice: ten a second')
) as seed (key, value, source);

insert into platform_field (platform, region_code, field, meaning, sort, source)
select platform, '000000', field, meaning, sort, source
from (values
    ('110', 'JQ_TYWYSBM', 'reference', 0, 'C11'),
    ('110', 'BJSJ', 'occurred-at', 0, 'C11'),
    ('110', 'AFDD', 'address', 0, 'C11'),
    ('110', 'BJDZJD', 'longitude', 0, 'C11'),
    ('110', 'BJDZWD', 'latitude', 0, 'C11'),
    ('110', 'ZBX', 'datum', 0, 'own choice: a field to declare another datum for one call'),
    ('110', 'BJNR', 'description', 0, 'C11'),
    ('110', 'BJRXM', 'reporter-name', 0, 'C11'),
    ('110', 'LXDH', 'reporter-telephone', 0, 'C11: the number to call back'),
    ('110', 'BJDH', 'reporter-telephone', 1, 'C11: the number that called'),
    ('110', 'EM_XB', 'reporter-sex', 0, 'C11'),
    ('110', 'ZDF_GXDWDM', 'unit', 0, 'C11'),
    ('110', 'ZDF_BJLBDM', 'category', 0, 'C11'),
    ('110', 'EM_JQJB', 'level', 0, 'C11'),
    ('110', 'OL_ISTEST', 'test', 0, 'C11'),
    ('110', 'JJYXM', 'kept', 0, 'C11'),
    ('110', 'BJLYURL', 'kept', 0, 'C11'),
    ('110', 'ZDF_ZLXDBMDM', 'kept', 0, 'C11'),
    ('110', 'ZLCZXX', 'kept', 0, 'C11'),
    ('110', 'ZDF_ZLSJDWDM', 'kept', 0, 'C11'),
    ('120', 'eventNo', 'reference', 0, 'own choice: the ambulance service names its own'),
    ('120', 'callTime', 'occurred-at', 0, 'own choice'),
    ('120', 'address', 'address', 0, 'own choice'),
    ('120', 'longitude', 'longitude', 0, 'own choice'),
    ('120', 'latitude', 'latitude', 0, 'own choice'),
    ('120', 'datum', 'datum', 0, 'own choice'),
    ('120', 'chiefComplaint', 'description', 0, 'own choice'),
    ('120', 'contactName', 'reporter-name', 0, 'own choice'),
    ('120', 'contactPhone', 'reporter-telephone', 0, 'own choice'),
    ('120', 'contactSex', 'reporter-sex', 0, 'own choice'),
    ('120', 'areaCode', 'unit', 0, 'own choice'),
    ('120', 'eventType', 'category', 0, 'own choice'),
    ('120', 'severity', 'level', 0, 'own choice'),
    ('120', 'isTest', 'test', 0, 'own choice'),
    ('120', 'vehicleNo', 'kept', 0, 'own choice'),
    ('12345', 'orderNo', 'reference', 0, 'own choice: the platform names its own'),
    ('12345', 'appealTime', 'occurred-at', 0, 'own choice'),
    ('12345', 'incidentAddress', 'address', 0, 'a county hotline''s published interface (固镇县)'),
    ('12345', 'longitude', 'longitude', 0, 'own choice'),
    ('12345', 'latitude', 'latitude', 0, 'own choice'),
    ('12345', 'datum', 'datum', 0, 'own choice'),
    ('12345', 'appealSubject', 'title', 0, 'a county hotline''s published interface (固镇县)'),
    ('12345', 'appealDescription', 'description', 0, 'a county hotline''s published interface (固镇县)'),
    ('12345', 'callerName', 'reporter-name', 0, 'a county hotline''s published interface (固镇县)'),
    ('12345', 'contactPhone', 'reporter-telephone', 0, 'a county hotline''s published interface (固镇县)'),
    ('12345', 'callerSex', 'reporter-sex', 0, 'own choice'),
    ('12345', 'areaCode', 'unit', 0, 'own choice'),
    ('12345', 'appealType', 'order', 0, 'a county hotline''s published interface (固镇县)'),
    ('12345', 'appealCategory', 'category', 0, 'a county hotline''s published interface (固镇县)'),
    ('12345', 'urgencyLevel', 'level', 0, 'a county hotline''s published interface (固镇县)'),
    ('12345', 'expectedDeadline', 'reply-by', 0, 'a county hotline''s published interface (固镇县)'),
    ('12345', 'isTest', 'test', 0, 'own choice'),
    ('12345', 'assignedDept', 'kept', 0, 'a county hotline''s published interface (固镇县)'),
    ('12345', 'remark', 'kept', 0, 'a county hotline''s published interface (固镇县)')
) as seed (platform, field, meaning, sort, source);

insert into platform_code (platform, region_code, meaning, code, value, source)
select platform, '000000', meaning, code, value, source
from (values ('110'), ('120'), ('12345')) as platforms (platform)
cross join (values
    ('sex', '0', 'female', 'C11'), ('sex', '女', 'female', 'C11'),
    ('sex', '1', 'male', 'C11'), ('sex', '男', 'male', 'C11'),
    ('datum', 'WGS84', 'wgs-84', 'own choice'), ('datum', 'WGS-84', 'wgs-84', 'own choice'),
    ('datum', 'GCJ02', 'gcj-02', 'own choice'), ('datum', 'GCJ-02', 'gcj-02', 'own choice'),
    ('datum', 'BD09', 'bd-09', 'own choice'), ('datum', 'BD-09', 'bd-09', 'own choice')
) as seed (meaning, code, value, source);

insert into platform_code (platform, region_code, meaning, code, kind, facts, priority, source)
select platform, '000000', meaning, code, kind, facts::text[], priority,
    'own choice: until the platform has handed over its list'
from (values
    ('110', 'level', '1', null, '{}', 'urgent'),
    ('110', 'level', '2', null, '{}', 'high'),
    ('110', 'level', '3', null, '{}', 'normal'),
    ('110', 'level', '4', null, '{}', 'normal'),
    ('110', 'category', '流浪乞讨', 'sleeping-rough', '{}', null),
    ('110', 'category', '街头露宿', 'sleeping-rough', '{exposed-to-cold}', null),
    ('110', 'category', '走失', 'lost', '{}', null),
    ('110', 'category', '儿童走失', 'lost', '{minor}', null),
    ('110', 'category', '醉酒', 'stranded', '{drunk}', null),
    ('110', 'category', '精神障碍', 'unknown', '{mental-distress}', null),
    ('110', 'category', '群众求助', 'stranded', '{}', null),
    ('120', 'level', '1', null, '{}', 'urgent'),
    ('120', 'level', '2', null, '{}', 'high'),
    ('120', 'level', '3', null, '{}', 'normal'),
    ('120', 'category', '低温受冻', 'sleeping-rough', '{exposed-to-cold}', 'high'),
    ('120', 'category', '醉酒', 'stranded', '{drunk}', null),
    ('120', 'category', '外伤', 'unknown', '{injury}', null),
    ('120', 'category', '疾病', 'unknown', '{illness}', null),
    ('12345', 'level', '紧急', null, '{}', 'high'),
    ('12345', 'level', '一般', null, '{}', 'normal'),
    ('12345', 'category', '流浪乞讨', 'sleeping-rough', '{}', null),
    ('12345', 'category', '街头露宿', 'sleeping-rough', '{exposed-to-cold}', null),
    ('12345', 'category', '走失', 'lost', '{}', null)
) as seed (platform, meaning, code, kind, facts, priority);
