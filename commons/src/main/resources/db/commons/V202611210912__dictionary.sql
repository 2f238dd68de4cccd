-- Code lists change without a release and keep their old codes, for old rows hold them. Each
-- service seeds its own lists by migration.
create table dictionary_entry (
    dictionary text not null,
    code       text not null,
    label_zh   text not null,
    label_en   text not null,
    valid_from date,
    valid_to   date,
    sort       int  not null default 0,
    constraint pk_dictionary_entry primary key (dictionary, code),
    constraint ck_dictionary_entry_valid check (valid_from is null or valid_to is null or valid_from <= valid_to)
);

comment on table dictionary_entry is 'Code lists with labels in both languages';
comment on column dictionary_entry.valid_to is 'Last day on which the code may be used; null: still in use';
comment on column dictionary_entry.sort is 'Order within the list';
