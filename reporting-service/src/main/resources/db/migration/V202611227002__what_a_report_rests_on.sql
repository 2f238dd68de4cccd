-- Why: the table of a county is the sum of what its stations said. Which of their revisions it was
-- made of must still be known when one of them is corrected later, and the figures of that day with it.
create table report_roll_up (
    report_id uuid        not null,
    revision  int         not null,
    content   text        not null,
    hash      text        not null,
    frozen_at timestamptz not null,
    constraint pk_report_roll_up primary key (report_id, revision),
    constraint fk_report_roll_up_report_id foreign key (report_id) references report (id)
);

comment on table report_roll_up is '汇总: figures of a submitted report by their origin';
comment on column report_roll_up.content is 'canonical JSON of reporters, parts and cells; the hash is over exactly this';

create table report_part (
    report_id     uuid not null,
    revision      int  not null,
    part_id       uuid not null,
    unit_id       uuid not null,
    part_revision int  not null,
    part_hash     text not null,
    constraint pk_report_part primary key (report_id, revision, part_id),
    constraint fk_report_part_report_id foreign key (report_id) references report (id),
    constraint fk_report_part_part_id foreign key (part_id) references report (id)
);
create index ix_report_part_part_id on report_part (part_id);

comment on table report_part is '汇总依据: the accepted reports that a submitted one rests on';
