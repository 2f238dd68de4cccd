-- Why: who is sent home without anybody asking why comes again (R230 to R232). Causes and needs stand
-- once per stay, the last word counts; what was taught or offered is a line each and never changed.
create table wandering_assessment (
    case_id     uuid        not null,
    causes      text        not null,
    needs       text        not null,
    home_region text,
    note        text,
    assessed_at timestamptz not null,
    assessed_by text        not null,
    version     int         not null,
    constraint pk_wandering_assessment primary key (case_id),
    constraint fk_wandering_assessment_case_id foreign key (case_id) references care_case (id)
);

comment on table wandering_assessment is '流浪成因与需求评估: codes between commas';

create table prevention_measure (
    id       uuid        not null,
    case_id  uuid        not null,
    kind     text        not null,
    to_whom  text        not null,
    result   text        not null,
    note     text,
    taken_at timestamptz not null,
    taken_by text        not null,
    constraint pk_prevention_measure primary key (id),
    constraint fk_prevention_measure_case_id foreign key (case_id) references care_case (id)
);
create index ix_prevention_measure_case_id on prevention_measure (case_id, taken_at);

comment on table prevention_measure is '预防措施: guardians taught, policies and training offered';

insert into dictionary_entry (dictionary, code, label_zh, label_en, sort) values
    ('wandering-cause', 'lost', '走失', 'Got lost', 10),
    ('wandering-cause', 'mental-disorder', '精神障碍', 'Mental disorder', 20),
    ('wandering-cause', 'disability', '肢体或者智力残疾', 'Physical or intellectual disability', 30),
    ('wandering-cause', 'poverty', '生活困难', 'Hardship at home', 40),
    ('wandering-cause', 'no-work', '务工不着', 'Found no work', 50),
    ('wandering-cause', 'robbed-or-cheated', '被偷被骗', 'Robbed or cheated', 60),
    ('wandering-cause', 'family-conflict', '家庭矛盾', 'Conflict at home', 70),
    ('wandering-cause', 'abandoned', '被遗弃', 'Abandoned', 80),
    ('wandering-cause', 'domestic-violence', '家庭暴力', 'Domestic violence', 90),
    ('wandering-cause', 'guardianship-missing', '监护缺失', 'No guardian who cares', 100),
    ('wandering-cause', 'school-dropout', '失学辍学', 'Out of school', 110),
    ('wandering-cause', 'habit', '习惯性流浪', 'Used to the street', 120),
    ('wandering-cause', 'illness', '患病求医', 'Ill and looking for help', 130),
    ('wandering-cause', 'not-known', '不详', 'Not known', 140),
    ('wandering-need', 'assistance', '社会救助', 'Assistance', 10),
    ('wandering-need', 'welfare', '福利服务', 'Welfare services', 20),
    ('wandering-need', 'insurance', '社会保险', 'Social insurance', 30),
    ('wandering-need', 'training', '技能培训', 'Training', 40),
    ('wandering-need', 'work', '就业帮扶', 'Work', 50),
    ('wandering-need', 'schooling', '就学', 'Schooling', 60),
    ('wandering-need', 'guardianship', '监护', 'Guardianship', 70),
    ('wandering-need', 'treatment', '治疗康复', 'Treatment', 80),
    ('wandering-need', 'housing', '住所', 'A home', 90),
    ('prevention-measure', 'guardian-taught', '监护人教育', 'Guardian taught the duties', 10),
    ('prevention-measure', 'policy-explained', '政策讲解', 'Policies explained', 20),
    ('prevention-measure', 'training-offered', '技能培训', 'Training offered', 30),
    ('prevention-measure', 'work-offered', '就业推荐', 'Work offered', 40),
    ('prevention-measure', 'schooling-arranged', '协助就学', 'Schooling arranged', 50),
    ('prevention-measure', 'referred-home', '转介户籍地', 'Referred to the place of home', 60),
    ('prevention-measure', 'wristband-given', '发放定位手环', 'Locator given', 70),
    ('prevention-measure', 'return-visit', '返家回访', 'Visited at home', 80),
    ('prevention-to', 'person', '本人', 'The person', 10),
    ('prevention-to', 'guardian', '监护人', 'The guardian', 20),
    ('prevention-to', 'family', '家庭', 'The family', 30),
    ('prevention-to', 'home-bureau', '户籍地民政部门', 'Civil affairs at home', 40),
    ('prevention-result', 'agreed', '同意', 'Agreed', 10),
    ('prevention-result', 'declined', '不接受', 'Declined', 20),
    ('prevention-result', 'will-think', '考虑', 'Will think it over', 30),
    ('prevention-result', 'done', '已落实', 'Done', 40),
    ('prevention-result', 'not-reached', '未联系上', 'Not reached', 50)
on conflict (dictionary, code) do nothing;

insert into preset_key (key, kind, concerns, statutory, unit, label_zh, label_en) values
    ('prevention.return-visit-within', 'duration', 'clock', false, 'ISO-8601 duration',
        '返家回访时限', 'Visit at home after the return within')
on conflict (key) do nothing;

insert into preset (key, region_code, valid_from, value, source) values
    ('prevention.return-visit-within', '000000', timestamptz '2000-01-01 00:00:00+08', 'P30D',
        'R232, R234 monitor early; own choice: a month');
