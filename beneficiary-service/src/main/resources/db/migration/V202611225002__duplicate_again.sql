-- Who comes by a table is compared too, all together once it is written. And what was found is not for
-- ever: when one of two people is corrected or moves, an open pair is reckoned again; it rises, falls, or
-- is gone. What a person decided stays.
create table duplicate_waiting (
    person_id uuid constraint pk_duplicate_waiting primary key,
    taken boolean not null default false
);
comment on table duplicate_waiting is 'people of imports and moves, until they have been compared';
comment on column duplicate_waiting.taken is 'a comparison of all who wait runs; whoever changes meanwhile waits again';

alter table duplicate_pair drop constraint ck_duplicate_pair_state;
alter table duplicate_pair add constraint ck_duplicate_pair_state
    check (state in ('OPEN', 'UNSURE', 'SAME', 'DIFFERENT', 'GONE'));
create index ix_duplicate_pair_open_first_id on duplicate_pair (first_id) where state in ('OPEN', 'UNSURE');
create index ix_duplicate_pair_open_second_id on duplicate_pair (second_id) where state in ('OPEN', 'UNSURE');

-- The parts of a birth stand in the row, for the entry check puts aside what cannot count as a pass does.
create or replace view person_twin as
select p.id, p.subject_id, p.name, p.name_sound as sound, p.name_initials as initials, p.sex,
    p.born_on as born, p.born_estimated as estimated, p.region_code as region,
    left(p.region_code, 9) as home, p.telephone_index as telephone, m.household_id as household,
    t.whole, t.without_birth, t.without_home,
    extract(year from p.born_on)::smallint as year,
    extract(month from p.born_on)::smallint as month,
    extract(day from p.born_on)::smallint as day
from person p
    left join person_number_trace t on t.person_id = p.id
    left join household_member m on m.person_id = p.id and m.left_at is null
where p.state <> 'withdrawn';
