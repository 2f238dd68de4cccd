-- Why: a report also states what no event tells: words, figures from papers, why something does not add up,
-- that nothing happened. Nothing entered is ever overwritten: each change is a row of its own.
create table declaration (
    report_id   uuid        not null,
    kind        text        not null,
    item        text        not null,
    version     int         not null,
    body        text,
    declared_at timestamptz not null,
    declared_by text        not null,
    constraint pk_declaration primary key (report_id, kind, item, version),
    constraint fk_declaration_report_id foreign key (report_id) references report (id),
    constraint ck_declaration_kind check (kind in ('figure', 'text', 'explanation', 'zero-report'))
);

comment on table declaration is '申报与说明: what people entered beside the counted figures; the highest version of an item holds';
comment on column declaration.item is 'row/column of a figure, id of a text or invariant, "day" of a zero report';
comment on column declaration.body is 'the figure or the words; null takes them back';

-- A form may change after reports were frozen by it: they are shown and opened as they were.
create table form_edition (
    hash          text        not null,
    form          text        not null,
    version       int         not null,
    definition    text        not null,
    first_used_at timestamptz not null,
    constraint pk_form_edition primary key (hash)
);

comment on table form_edition is '表式版本: each form with its indicators, as reports were made by it';
comment on column form_edition.definition is 'canonical JSON; the hash is over exactly this';
