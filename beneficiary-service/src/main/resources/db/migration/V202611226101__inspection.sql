-- R030 to R037 四查四改: what is looked at, and which answer is a finding, are data, so that a place adds its own
-- list without a program; what was found is followed until somebody else has seen that it is right. The
-- plans leave every time to the place (R034), so each is a preset; the lists' own numbers are our choice.
create table checklist (
    id uuid constraint pk_checklist primary key,
    code text not null,
    number integer not null,
    region_code text not null,
    region_prefix text not null,
    label_zh text not null,
    label_en text not null,
    subject_kinds text[] not null,
    valid_from date not null,
    valid_to date,
    items jsonb not null,
    published_at timestamptz not null,
    published_by text not null,
    version integer not null,
    constraint uq_checklist_number unique (code, region_code, number),
    constraint ck_checklist_days check (valid_to is null or valid_to >= valid_from)
);
comment on column checklist.region_prefix is 'significant digits of region_code: what begins with it uses the list';
comment on column checklist.items is 'questions with their kinds of answers, and which answers are findings';

create table proof_file (
    id uuid constraint pk_proof_file primary key,
    about_type text not null,
    about_id uuid not null,
    region_code text not null,
    media_type text not null,
    digest bytea not null,
    size bigint not null,
    kept_at timestamptz not null,
    kept_by text not null
);
create index ix_proof_file_about_id on proof_file (about_id);
comment on column proof_file.digest is 'SHA-256; the content stands sealed in sealed_file_piece';

create sequence inspection_no;
create table inspection (
    id uuid constraint pk_inspection primary key,
    inspection_no text not null constraint uq_inspection_no unique,
    region_code text not null,
    unit_id uuid,
    checklist_id uuid not null constraint fk_inspection_checklist_id references checklist,
    subject_kind text not null,
    subject_id uuid not null,
    inspected_at timestamptz not null,
    inspectors text[] not null,
    announced boolean not null,
    order_id uuid,
    longitude numeric(9,6),
    latitude numeric(9,6),
    answers jsonb not null,
    findings integer not null,
    danger boolean not null,
    note text,
    recorded_at timestamptz not null,
    recorded_by text not null,
    constraint ck_inspection_point check ((longitude is null) = (latitude is null))
);
create index ix_inspection_region_code on inspection (region_code text_pattern_ops, inspected_at);
create index ix_inspection_subject_id on inspection (subject_id, inspected_at);
create index ix_inspection_order_id on inspection (order_id) where order_id is not null;

create sequence finding_no;
create table finding (
    id uuid constraint pk_finding primary key,
    finding_no text not null constraint uq_finding_no unique,
    inspection_id uuid not null constraint fk_finding_inspection_id references inspection,
    region_code text not null,
    unit_id uuid,
    inspecting_unit_id uuid,
    officer text,
    subject_kind text not null,
    subject_id uuid not null,
    area text not null,
    item text,
    severity text not null,
    danger boolean not null,
    words text,
    facts text[] not null,
    longitude numeric(9,6),
    latitude numeric(9,6),
    found_by text[] not null,
    found_at timestamptz not null,
    due_at timestamptz not null,
    due_within text not null,
    ladder text not null,
    level integer not null,
    escalated_unit_id uuid,
    overdue boolean not null,
    late boolean not null,
    reopened integer not null,
    state text not null,
    submitted_at timestamptz,
    ended_at timestamptz,
    ended_by text,
    end_reason text,
    changed_at timestamptz not null,
    version integer not null,
    constraint ck_finding_state check (state in ('OPEN', 'SUBMITTED', 'VERIFIED', 'WAIVED', 'DROPPED')),
    constraint ck_finding_danger check (not danger or severity = 'red'),
    constraint ck_finding_ended check ((state in ('OPEN', 'SUBMITTED')) = (ended_at is null))
);
create index ix_finding_region_code on finding (region_code text_pattern_ops, due_at, id);
create index ix_finding_county on finding (left(region_code, 6), due_at)
    include (region_code, area, severity, state, subject_kind, danger, overdue, late, found_at);
create index ix_finding_township on finding (left(region_code, 9), due_at)
    include (region_code, area, severity, state, subject_kind, danger, overdue, late, found_at);
create index ix_finding_subject_id on finding (subject_id);
create index ix_finding_inspection_id on finding (inspection_id);
create index ix_finding_officer on finding (officer) where state = 'OPEN';
comment on column finding.late is 'was not put right in time, whatever became of it later';
comment on column finding.level is 'steps that it went up the line';

create table rectification (
    id uuid constraint pk_rectification primary key,
    finding_id uuid not null constraint fk_rectification_finding_id references finding,
    what text not null,
    rectified_at timestamptz not null,
    done_by text[] not null,
    file_ids uuid[] not null,
    submitted_at timestamptz not null,
    result text,
    judged_at timestamptz,
    judged_by text,
    judged_words text,
    constraint ck_rectification_result check (result in ('verified', 'reopened')),
    constraint ck_rectification_judge check (judged_by is null or judged_by <> all (done_by))
);
create index ix_rectification_finding_id on rectification (finding_id, id);

create table finding_extension (
    id uuid constraint pk_finding_extension primary key,
    finding_id uuid not null constraint fk_finding_extension_finding_id references finding,
    due_at timestamptz not null,
    reason text not null,
    given_at timestamptz not null,
    given_by text not null
);
create index ix_finding_extension_finding_id on finding_extension (finding_id);

insert into dictionary_entry (dictionary, code, label_zh, label_en, sort) values
    ('inspection-subject', 'household', '困难家庭', 'household', 1),
    ('inspection-subject', 'institution', '养老、福利、托养机构', 'institution', 2),
    ('inspection-subject', 'station', '救助管理站', 'relief station', 3),
    ('inspection-subject', 'unit', '街镇、部门等单位', 'street office, department or other unit', 4),
    ('inspection-subject', 'rescue-point', '救助点、避寒场所', 'rescue point or shelter', 5),
    ('inspection-area', 'living', '生活保障', 'living', 1),
    ('inspection-area', 'heating', '取暖设施', 'heating', 2),
    ('inspection-area', 'safety', '安全防范', 'safety', 3),
    ('inspection-area', 'environment', '居住环境', 'living environment', 4),
    ('inspection-area', 'institution', '机构管理', 'how it is run', 5),
    ('inspection-area', 'duty', '值班巡查', 'duty and rounds', 6),
    ('inspection-area', 'supplies', '物资储备', 'supplies', 7),
    ('finding-severity', 'red', '红色（严重）', 'red: grave', 1),
    ('finding-severity', 'yellow', '黄色（较重）', 'yellow: serious', 2),
    ('finding-severity', 'blue', '蓝色（一般）', 'blue: minor', 3),
    ('tip-fact', 'unconscious', '昏迷', 'Unconscious', 10),
    ('tip-fact', 'injury', '受伤', 'Injured', 20),
    ('tip-fact', 'illness', '患病', 'Ill', 30),
    ('tip-fact', 'infant', '婴幼儿', 'Infant', 40),
    ('tip-fact', 'minor', '未成年人', 'Minor', 50),
    ('tip-fact', 'elder', '老年人', 'Elderly', 60),
    ('tip-fact', 'disability', '残疾或行动不便', 'Disabled or hardly able to walk', 70),
    ('tip-fact', 'mental-distress', '精神异常', 'In mental distress', 80),
    ('tip-fact', 'exposed-to-cold', '衣着单薄、受冻', 'Exposed to the cold', 90);

insert into preset_key (key, kind, concerns, statutory, unit, label_zh, label_en) values
    ('inspection.due.danger', 'duration', 'clock', false, 'ISO-8601 duration',
        '即时险情处置时限', 'Immediate danger is averted within'),
    ('inspection.due.red', 'duration', 'clock', false, 'ISO-8601 duration',
        '红色隐患整改时限', 'A red finding is put right within'),
    ('inspection.due.yellow', 'duration', 'clock', false, 'ISO-8601 duration',
        '黄色隐患整改时限', 'A yellow finding is put right within'),
    ('inspection.due.blue', 'duration', 'clock', false, 'ISO-8601 duration',
        '蓝色隐患整改时限', 'A blue finding is put right within'),
    ('inspection.reinspect-within', 'duration', 'clock', false, 'ISO-8601 duration',
        '整改后复查时限', 'What was put right is looked at again within'),
    ('inspection.ladder', 'json', 'clock', false, 'list of ISO-8601 durations after the due time',
        '逾期逐级上报', 'A late finding goes one unit up each time'),
    ('inspection.danger-ladder', 'json', 'clock', false, 'list of ISO-8601 durations after the due time',
        '险情逾期逐级上报', 'A late danger goes one unit up each time'),
    ('inspection.proof-severities', 'text', 'other', false, 'codes of finding-severity, by comma',
        '须附整改佐证的等级', 'Severities that are put right with a file as proof'),
    ('proof.file-bytes', 'integer', 'other', false, 'bytes',
        '佐证文件上限', 'Largest file that proves something');
insert into preset (key, region_code, valid_from, value, source) values
    ('inspection.due.danger', '000000', '2000-01-01 00:00:00+08', 'PT2H', 'own choice; R034'),
    ('inspection.due.red', '000000', '2000-01-01 00:00:00+08', 'P1D', 'own choice; R034'),
    ('inspection.due.yellow', '000000', '2000-01-01 00:00:00+08', 'P7D', 'own choice; R034'),
    ('inspection.due.blue', '000000', '2000-01-01 00:00:00+08', 'P15D', 'own choice; R034'),
    ('inspection.reinspect-within', '000000', '2000-01-01 00:00:00+08', 'P3D', 'own choice; R034'),
    ('inspection.ladder', '000000', '2000-01-01 00:00:00+08', '["PT0S", "P3D", "P7D"]', 'own choice; E5'),
    ('inspection.danger-ladder', '000000', '2000-01-01 00:00:00+08', '["PT0S", "PT2H", "PT4H"]',
        'own choice; E5'),
    ('inspection.proof-severities', '000000', '2000-01-01 00:00:00+08', 'red,yellow', 'own choice; R034'),
    ('proof.file-bytes', '000000', '2000-01-01 00:00:00+08', '10485760', 'own choice');

insert into checklist (id, code, number, region_code, region_prefix, label_zh, label_en, subject_kinds,
    valid_from, items, published_at, published_by, version) values
    -- R030 to R033, R035
    ('0193a5c0-0000-7000-8000-00000000c001', 'home-winter', 1, '000000', '', '入户四查四改', 'Four checks at home', '{household}', '2000-01-01',
        '[{"code": "warm-clothes", "area": "living", "labelZh": "御寒衣物是否充足", "labelEn": "Warm clothes", "answer": "choice", "choices": [{"code": "enough", "labelZh": "充足", "labelEn": "enough"}, {"code": "old", "labelZh": "陈旧、保暖差", "labelEn": "old, not warm"}, {"code": "lacking", "labelZh": "缺乏", "labelEn": "lacking"}], "findings": [{"on": ["lacking"], "severity": "yellow"}, {"on": ["old"], "severity": "blue"}]},
         {"code": "bedding", "area": "living", "labelZh": "被褥是否充足", "labelEn": "Quilts and bedding", "answer": "choice", "choices": [{"code": "enough", "labelZh": "充足", "labelEn": "enough"}, {"code": "old", "labelZh": "陈旧、保暖差", "labelEn": "old, not warm"}, {"code": "lacking", "labelZh": "缺乏", "labelEn": "lacking"}], "findings": [{"on": ["lacking"], "severity": "yellow"}, {"on": ["old"], "severity": "blue"}]},
         {"code": "food-stock", "area": "living", "labelZh": "粮油肉菜储备是否够用", "labelEn": "Enough food in store?", "answer": "yes-no", "findings": [{"on": ["no"], "severity": "yellow"}]},
         {"code": "water", "area": "living", "labelZh": "饮水是否正常（水管未冻）", "labelEn": "Does the water run, pipes not frozen?", "answer": "yes-no", "findings": [{"on": ["no"], "severity": "yellow"}]},
         {"code": "housing", "area": "living", "labelZh": "住房是否安全", "labelEn": "The house", "answer": "choice", "choices": [{"code": "safe", "labelZh": "安全", "labelEn": "safe"}, {"code": "doubtful", "labelZh": "有隐患", "labelEn": "doubtful"}, {"code": "dangerous", "labelZh": "危房，随时可能倒塌", "labelEn": "may fall at any time"}], "findings": [{"on": ["dangerous"], "severity": "red", "danger": true, "facts": ["exposed-to-cold"]}, {"on": ["doubtful"], "severity": "yellow"}]},
         {"code": "draught", "area": "heating", "labelZh": "门窗墙体是否透风", "labelEn": "Does the house leak warmth?", "answer": "yes-no", "findings": [{"on": ["yes"], "severity": "yellow"}]},
         {"code": "heating-works", "area": "heating", "labelZh": "取暖设施是否正常使用", "labelEn": "Does the heating work and is it used?", "answer": "yes-no", "findings": [{"on": ["no"], "severity": "red", "dueWithin": "P1D"}]},
         {"code": "room-temperature", "area": "heating", "labelZh": "室内温度（摄氏度）", "labelEn": "Room temperature, Celsius", "answer": "number", "optional": true, "findings": [{"below": 5, "severity": "red", "danger": true, "facts": ["exposed-to-cold"]}, {"below": 12, "severity": "yellow"}, {"below": 16, "severity": "blue"}]},
         {"code": "fuel-reserve", "area": "heating", "labelZh": "燃料储备是否充足", "labelEn": "Enough fuel in reserve?", "answer": "yes-no", "findings": [{"on": ["no"], "severity": "yellow"}]},
         {"code": "carer", "area": "heating", "labelZh": "照料监护责任是否落实", "labelEn": "Is somebody responsible for looking after them?", "answer": "yes-no", "findings": [{"on": ["no"], "severity": "yellow"}]},
         {"code": "wiring", "area": "safety", "labelZh": "电网线路状况", "labelEn": "Wiring", "answer": "choice", "choices": [{"code": "sound", "labelZh": "完好", "labelEn": "sound"}, {"code": "aged", "labelZh": "老化", "labelEn": "aged"}, {"code": "overloaded", "labelZh": "超负荷", "labelEn": "overloaded"}], "findings": [{"on": ["overloaded"], "severity": "red", "dueWithin": "P1D"}, {"on": ["aged"], "severity": "yellow"}]},
         {"code": "stove-flue", "area": "safety", "labelZh": "燃煤炉具是否安装排烟管道", "labelEn": "Has the coal stove a flue?", "answer": "yes-no", "findings": [{"on": ["no"], "severity": "red", "danger": true, "dueWithin": "PT2H"}]},
         {"code": "chimney", "area": "safety", "labelZh": "烟囱、烟道状况", "labelEn": "Chimney and flue", "answer": "choice", "choices": [{"code": "sound", "labelZh": "完好", "labelEn": "sound"}, {"code": "damaged", "labelZh": "老化破损", "labelEn": "old or damaged"}, {"code": "blocked", "labelZh": "堵塞、倒灌", "labelEn": "blocked"}], "findings": [{"on": ["blocked"], "severity": "red", "danger": true, "dueWithin": "PT2H"}, {"on": ["damaged"], "severity": "red", "dueWithin": "P1D"}]},
         {"code": "firewood-apart", "area": "safety", "labelZh": "柴草木料是否远离火源", "labelEn": "Is firewood kept away from fire?", "answer": "yes-no", "findings": [{"on": ["no"], "severity": "yellow"}]},
         {"code": "leaflet", "area": "safety", "labelZh": "是否发放并讲解防煤气中毒明白纸", "labelEn": "Was the leaflet on carbon monoxide given and explained?", "answer": "yes-no", "findings": [{"on": ["no"], "severity": "blue"}]},
         {"code": "yard-clean", "area": "environment", "labelZh": "院落是否整洁", "labelEn": "Is the yard clean?", "answer": "yes-no", "findings": [{"on": ["no"], "severity": "blue"}]},
         {"code": "room-clean", "area": "environment", "labelZh": "室内是否整洁无异味", "labelEn": "Are the rooms clean, without smell?", "answer": "yes-no", "findings": [{"on": ["no"], "severity": "blue"}]},
         {"code": "rubbish", "area": "environment", "labelZh": "垃圾是否及时清理", "labelEn": "Is rubbish taken away?", "answer": "yes-no", "findings": [{"on": ["no"], "severity": "blue"}]}]', '2000-01-01 00:00:00+08', 'system', 0),
    -- R036, R300
    ('0193a5c0-0000-7000-8000-00000000c002', 'station-winter', 1, '000000', '', '救助管理站冬季检查', 'Relief station in winter', '{station}', '2000-01-01',
        '[{"code": "duty-staffed", "area": "duty", "labelZh": "二十四小时值班是否到岗", "labelEn": "Is duty staffed day and night?", "answer": "yes-no", "findings": [{"on": ["no"], "severity": "red"}]},
         {"code": "night-rounds", "area": "duty", "labelZh": "夜间巡查是否按规定进行并记录", "labelEn": "Are night rounds made and written down?", "answer": "yes-no", "findings": [{"on": ["no"], "severity": "yellow"}]},
         {"code": "hotline", "area": "duty", "labelZh": "救助电话是否有人接听", "labelEn": "Is the help line answered?", "answer": "yes-no", "findings": [{"on": ["no"], "severity": "red"}]},
         {"code": "work-rules", "area": "institution", "labelZh": "工作机制、岗位责任是否落实", "labelEn": "Are working rules and posts kept?", "answer": "yes-no", "findings": [{"on": ["no"], "severity": "yellow"}]},
         {"code": "contingency", "area": "institution", "labelZh": "应急预案是否完备并演练", "labelEn": "Is there a contingency plan, and was it tried?", "answer": "yes-no", "findings": [{"on": ["no"], "severity": "yellow"}]},
         {"code": "security-check", "area": "safety", "labelZh": "入站安检是否执行", "labelEn": "Are belongings checked at entry?", "answer": "yes-no", "findings": [{"on": ["no"], "severity": "yellow"}]},
         {"code": "fire-exits", "area": "safety", "labelZh": "消防通道是否畅通、设施是否有效", "labelEn": "Are fire exits free and extinguishers good?", "answer": "yes-no", "findings": [{"on": ["no"], "severity": "red", "dueWithin": "P1D"}]},
         {"code": "wiring", "area": "safety", "labelZh": "空调、电源线路是否完好", "labelEn": "Are air conditioning and wiring sound?", "answer": "yes-no", "findings": [{"on": ["no"], "severity": "red", "dueWithin": "P1D"}]},
         {"code": "food-safety", "area": "living", "labelZh": "食品留样、卫生是否合格", "labelEn": "Is food kept and prepared safely?", "answer": "yes-no", "findings": [{"on": ["no"], "severity": "red", "dueWithin": "P1D"}]},
         {"code": "room-warm", "area": "heating", "labelZh": "受助人员居室是否温暖", "labelEn": "Are the rooms of guests warm?", "answer": "yes-no", "findings": [{"on": ["no"], "severity": "red", "dueWithin": "PT4H", "facts": ["exposed-to-cold"]}]},
         {"code": "supplies", "area": "supplies", "labelZh": "御寒物资储备是否达到规定天数", "labelEn": "Are winter supplies in store for the days required?", "answer": "yes-no", "findings": [{"on": ["no"], "severity": "yellow"}]}]', '2000-01-01 00:00:00+08', 'system', 0),
    -- R036
    ('0193a5c0-0000-7000-8000-00000000c003', 'institution-winter', 1, '000000', '', '养老、福利、托养机构冬季检查', 'Institutions in winter', '{institution}', '2000-01-01',
        '[{"code": "duty-staffed", "area": "duty", "labelZh": "二十四小时值班是否到岗", "labelEn": "Is duty staffed day and night?", "answer": "yes-no", "findings": [{"on": ["no"], "severity": "red"}]},
         {"code": "night-rounds", "area": "duty", "labelZh": "夜间巡查是否按规定进行并记录", "labelEn": "Are night rounds made and written down?", "answer": "yes-no", "findings": [{"on": ["no"], "severity": "yellow"}]},
         {"code": "contingency", "area": "institution", "labelZh": "应急预案是否完备并演练", "labelEn": "Is there a contingency plan, and was it tried?", "answer": "yes-no", "findings": [{"on": ["no"], "severity": "yellow"}]},
         {"code": "fire-exits", "area": "safety", "labelZh": "消防通道是否畅通、设施是否有效", "labelEn": "Are fire exits free and extinguishers good?", "answer": "yes-no", "findings": [{"on": ["no"], "severity": "red", "dueWithin": "P1D"}]},
         {"code": "wiring", "area": "safety", "labelZh": "空调、电源线路是否完好", "labelEn": "Are air conditioning and wiring sound?", "answer": "yes-no", "findings": [{"on": ["no"], "severity": "red", "dueWithin": "P1D"}]},
         {"code": "food-safety", "area": "living", "labelZh": "食品留样、卫生是否合格", "labelEn": "Is food kept and prepared safely?", "answer": "yes-no", "findings": [{"on": ["no"], "severity": "red", "dueWithin": "P1D"}]},
         {"code": "room-warm", "area": "heating", "labelZh": "受助人员居室是否温暖", "labelEn": "Are the rooms of guests warm?", "answer": "yes-no", "findings": [{"on": ["no"], "severity": "red", "dueWithin": "PT4H", "facts": ["exposed-to-cold"]}]},
         {"code": "supplies", "area": "supplies", "labelZh": "御寒物资储备是否达到规定天数", "labelEn": "Are winter supplies in store for the days required?", "answer": "yes-no", "findings": [{"on": ["no"], "severity": "yellow"}]}]', '2000-01-01 00:00:00+08', 'system', 0),
    -- R300, R303
    ('0193a5c0-0000-7000-8000-00000000c004', 'unit-winter', 1, '000000', '', '单位冬季工作督导', 'Units in winter', '{unit}', '2000-01-01',
        '[{"code": "duty-staffed", "area": "duty", "labelZh": "领导带班、值班人员是否到岗", "labelEn": "Are duty leader and staff present?", "answer": "yes-no", "findings": [{"on": ["no"], "severity": "yellow"}]},
         {"code": "hotline", "area": "duty", "labelZh": "值班电话是否畅通", "labelEn": "Is the duty telephone answered?", "answer": "yes-no", "findings": [{"on": ["no"], "severity": "yellow"}]},
         {"code": "registers", "area": "institution", "labelZh": "困难对象台账是否准确更新", "labelEn": "Are the registers true and up to date?", "answer": "yes-no", "findings": [{"on": ["no"], "severity": "yellow"}]},
         {"code": "visits-made", "area": "institution", "labelZh": "走访、排查是否按期完成", "labelEn": "Were visits and surveys made in time?", "answer": "yes-no", "findings": [{"on": ["no"], "severity": "yellow"}]},
         {"code": "findings-closed", "area": "institution", "labelZh": "上次发现问题是否整改到位", "labelEn": "Were earlier findings put right?", "answer": "yes-no", "findings": [{"on": ["no"], "severity": "red", "dueWithin": "P3D"}]},
         {"code": "contingency", "area": "institution", "labelZh": "极端天气应急预案是否完备", "labelEn": "Is there a plan for extreme weather?", "answer": "yes-no", "findings": [{"on": ["no"], "severity": "yellow"}]},
         {"code": "supplies", "area": "supplies", "labelZh": "应急物资是否备足", "labelEn": "Are emergency supplies in store?", "answer": "yes-no", "findings": [{"on": ["no"], "severity": "yellow"}]}]', '2000-01-01 00:00:00+08', 'system', 0),
    -- R300
    ('0193a5c0-0000-7000-8000-00000000c005', 'rescue-point-winter', 1, '000000', '', '救助点、避寒场所检查', 'Rescue points in winter', '{rescue-point}', '2000-01-01',
        '[{"code": "open-at-night", "area": "duty", "labelZh": "夜间是否开放、有人值守", "labelEn": "Open and attended at night?", "answer": "yes-no", "findings": [{"on": ["no"], "severity": "red", "dueWithin": "PT4H"}]},
         {"code": "heated", "area": "heating", "labelZh": "取暖是否正常", "labelEn": "Is it heated?", "answer": "yes-no", "findings": [{"on": ["no"], "severity": "red", "dueWithin": "PT4H"}]},
         {"code": "supplies", "area": "supplies", "labelZh": "棉衣棉被、热水食品是否备足", "labelEn": "Coats, quilts, hot water and food in store?", "answer": "yes-no", "findings": [{"on": ["no"], "severity": "yellow"}]},
         {"code": "sign", "area": "environment", "labelZh": "引导标识是否清晰", "labelEn": "Are the signs clear?", "answer": "yes-no", "findings": [{"on": ["no"], "severity": "blue"}]}]', '2000-01-01 00:00:00+08', 'system', 0);
