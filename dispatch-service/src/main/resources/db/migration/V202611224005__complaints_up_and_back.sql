-- Why: a station cannot judge everything that is said of it (381号 Art. 15: the department in charge
-- looks into complaints), and who complained may take it back. Nobody is talked out of having been
-- beaten or locked up: that is looked into all the same.
alter table complaint add column referred_at timestamptz;
alter table complaint add column referred_from uuid;
alter table complaint add column referral_reason text;
alter table complaint add column withdrawn_at timestamptz;
alter table complaint drop constraint ck_complaint_state;
alter table complaint add constraint ck_complaint_state
    check (state in ('RECEIVED', 'ACKNOWLEDGED', 'ANSWERED', 'WITHDRAWN'));
comment on column complaint.withdrawn_at is 'taken back; still open where it is looked into all the same';

insert into dictionary_entry (dictionary, code, label_zh, label_en, sort) values
    ('complaint-referral', 'not-for-us-to-judge', '须由上级认定', 'Not for the station to judge', 10),
    ('complaint-referral', 'several-concerned', '涉及多名工作人员', 'Several of its people are concerned', 20),
    ('complaint-referral', 'complainant-asks', '投诉人要求', 'The complainant asks for it', 30),
    ('complaint-referral', 'other', '其他', 'Other', 90);

insert into preset_key (key, kind, concerns, statutory, unit, label_zh, label_en) values
    ('complaint.goes-on-when-withdrawn', 'text', 'other', false, 'complaint-kind',
        '撤回后仍须调查的投诉', 'Kinds that are looked into though they were taken back');
insert into preset (key, region_code, valid_from, value, source) values
    ('complaint.goes-on-when-withdrawn', '000000', '2003-08-01T00:00:00+08:00',
        'violence,detention,extortion,forced-labour',
        '381号 Art. 14 forbids these to station staff; own choice that a withdrawal does not end it');
