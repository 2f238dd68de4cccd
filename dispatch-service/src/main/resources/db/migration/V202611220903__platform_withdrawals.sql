-- Why: a platform that takes its call back does not end a rescue: a clerk decides (R102). It also
-- tells how far its own people have come with the same person; the team reads it in the story.
create table tip_withdrawal (
    id            uuid        not null,
    tip_id        uuid        not null,
    reason        text        not null,
    note          text,
    asked_at      timestamptz not null,
    asked_by      text        not null,
    decided_at    timestamptz,
    accepted      boolean,
    decision_note text,
    decided_by    text,
    constraint pk_tip_withdrawal primary key (id),
    constraint fk_tip_withdrawal_tip_id foreign key (tip_id) references tip (id)
);
create unique index uq_tip_withdrawal_open on tip_withdrawal (tip_id) where decided_at is null;
create index ix_tip_withdrawal_tip_id on tip_withdrawal (tip_id, asked_at);

comment on table tip_withdrawal is 'A platform takes its call back 平台撤回; a clerk accepts it or not';

insert into dictionary_entry (dictionary, code, label_zh, label_en, sort) values
    ('withdrawal-reason', 'false-alarm', '误报', 'A false alarm', 10),
    ('withdrawal-reason', 'person-left', '当事人已离开', 'The person has left', 20),
    ('withdrawal-reason', 'handled-by-us', '本平台已处置', 'Handled by the platform itself', 30),
    ('withdrawal-reason', 'sent-twice', '重复推送', 'Sent twice', 40),
    ('platform-call-state', 'crew-there', '人员已在现场', 'Its people are there', 10),
    ('platform-call-state', 'waiting-for-you', '现场等候救助人员', 'Its people wait for ours', 20),
    ('platform-call-state', 'to-hospital', '已送医', 'Taken to hospital', 30),
    ('platform-call-state', 'to-police-station', '已带至派出所', 'Taken to the police station', 40),
    ('platform-call-state', 'left', '人员已撤离', 'Its people have left', 50),
    ('tip-rejection-reason', 'withdrawn', '平台撤回', 'withdrawn by the platform', 40)
on conflict (dictionary, code) do nothing;
