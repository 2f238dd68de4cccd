-- A person is looked for by what the clerk heard: part of a name, its pinyin, its initials, another way
-- to write it (R002 少重复). The keys are made by the program; rows of an older make are filled at the
-- start, and until then they are found by the written name alone.
alter table person
    add column name_folded text not null default '',
    add column name_pinyin text not null default '',
    add column name_initials text not null default '',
    add column name_sound text not null default '',
    add column name_parts text[] not null default '{}',
    add column name_make smallint not null default 0;
create index ix_person_name_folded on person (name_folded text_pattern_ops);
create index ix_person_name_pinyin on person (name_pinyin text_pattern_ops);
create index ix_person_name_initials on person (name_initials text_pattern_ops);
create index ix_person_name_sound on person (name_sound, born_on);
create index ix_person_name_parts on person using gin (name_parts);
create index ix_person_name_make on person (name_make) where name_make < 1;
comment on column person.name_folded is 'simplified, without variants, dots and blanks';
comment on column person.name_sound is 'pinyin as accents blur it: zh as z, n as l, ng as n';
comment on column person.name_make is 'of which make of the tables the keys are; 0: not filled yet';

-- A server without the extension finds the middle of a pinyin as well, only slower.
do $$
begin
    if exists (select 1 from pg_available_extensions where name = 'pg_trgm') then
        create extension if not exists pg_trgm;
        create index ix_person_name_pinyin_part on person using gin (name_pinyin gin_trgm_ops);
    end if;
end $$;
