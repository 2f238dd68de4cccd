-- A team's position, state, arrival and scene are told by its own people. Telephones tell late, also
-- after the shift has ended: who was with a team until when is kept as long as such words may come.
create table team_crew_left (
    team_id uuid not null,
    staff text not null,
    left_at timestamptz not null,
    constraint pk_team_crew_left primary key (team_id, staff),
    constraint fk_team_crew_left_team_id foreign key (team_id) references team (id)
);
comment on table team_crew_left is 'until when somebody was last with a team on a shift';

insert into preset_key (key, kind, concerns, statutory, unit, label_zh, label_en) values
    ('dispatch.team.late-words', 'duration', 'other', false, 'ISO-8601 duration',
        '离岗后可补报时限', 'How long after a shift its people may still report for the team');

insert into preset (key, region_code, valid_from, value, source) values
    ('dispatch.team.late-words', '000000', timestamptz '2000-01-01 00:00:00+08', 'PT72H',
        'own choice: three days, as a telephone may stay without a line over a weekend');
