-- A place is looked for as people say it: a part of its name, its pinyin, its initials, a name it had
-- earlier. And a township that is merged after the national list was made is withdrawn here, by an order
-- that is named, so that old files find what took its place (DOMAIN.md C9).
alter table region
    add column folded text,
    add column pinyin text,
    add column initials text,
    add column withdrawn_by text;
comment on column region.folded is 'the name in simplified characters without variants';
comment on column region.pinyin is 'from each of its syllables to the end, a blank before each: " huangshi shi"';
comment on column region.withdrawn_by is 'the order by which it was withdrawn here; a newer national list leaves that alone';

create table region_name (
    code text not null,
    name text not null,
    folded text not null,
    pinyin text not null,
    initials text not null,
    valid_from date,
    valid_to date not null,
    constraint pk_region_name primary key (code, valid_to)
);
comment on table region_name is 'Names that a region had and has not any more; valid_to is the last day';

-- Laid in anew with the keys above.
delete from region_list;
