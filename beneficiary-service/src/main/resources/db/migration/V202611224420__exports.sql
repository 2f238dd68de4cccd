-- Lists leave the register as workbooks: into the city's and the district's own systems (R007), upward as
-- lists of names (R009), as the long-term file (R010), and as the template itself, so that what was taken
-- out can be corrected and brought in again. Which columns a system wants is data: it changes without us.
create table export_layout (
    code text constraint pk_export_layout primary key,
    region_code text not null,
    label_zh text not null,
    label_en text not null,
    kind text not null,
    categories text[] not null default '{}',
    columns jsonb not null,
    source text not null,
    constraint ck_export_layout_kind check (kind in ('people', 'households'))
);
comment on column export_layout.columns is 'in order: headZh, headEn, field';
comment on column export_layout.categories is 'only people in one of these; empty: everybody';

create table export_run (
    id uuid constraint pk_export_run primary key,
    kind text not null,
    layout text not null,
    format text not null,
    region_code text not null,
    scope text[] not null,
    category text,
    purpose text not null,
    clear boolean not null,
    tongue text not null,
    state text not null,
    rows integer not null default 0,
    asked_by text not null,
    asked_roles text[] not null,
    asked_at timestamptz not null,
    ended_at timestamptz,
    version integer not null
);
create index ix_export_run_region_code on export_run (region_code text_pattern_ops, id);
comment on column export_run.clear is 'numbers and addresses in clear, for a stated purpose';

insert into export_layout (code, region_code, label_zh, label_en, kind, columns, source) values
    ('city-relief', '310000', '上海市民政局救助信息管理系统', 'City relief information system', 'people',
     '[{"headZh":"姓名","headEn":"Name","field":"name"},
       {"headZh":"证件类型","headEn":"Kind of paper","field":"paperKind"},
       {"headZh":"证件号码","headEn":"Number","field":"paperNumber"},
       {"headZh":"性别","headEn":"Sex","field":"sex"},
       {"headZh":"出生日期","headEn":"Born on","field":"birthOn"},
       {"headZh":"行政区划","headEn":"Region","field":"regionCode"},
       {"headZh":"对象类别","headEn":"Categories","field":"categories"},
       {"headZh":"联系电话","headEn":"Telephone","field":"telephone"}]',
     'R007 闵行 附件3; its columns are not published: own reconstruction, to be replaced by the office'),
    ('district-one-channel', '310112', '闵行“一口上下”', 'District one-channel system', 'people',
     '[{"headZh":"序号","headEn":"No.","field":"sequence"},
       {"headZh":"街镇","headEn":"Township","field":"regionName"},
       {"headZh":"姓名","headEn":"Name","field":"name"},
       {"headZh":"身份证号","headEn":"Identity number","field":"identityNumber"},
       {"headZh":"帮困类别","headEn":"Categories","field":"categories"},
       {"headZh":"联系电话","headEn":"Telephone","field":"telephone"}]',
     'R007 闵行 附件3; its columns are not published: own reconstruction, to be replaced by the office'),
    ('name-list', '000000', '慰问对象名册', 'List of names', 'people',
     '[{"headZh":"序号","headEn":"No.","field":"sequence"},
       {"headZh":"姓名","headEn":"Name","field":"name"},
       {"headZh":"性别","headEn":"Sex","field":"sex"},
       {"headZh":"年龄","headEn":"Age","field":"age"},
       {"headZh":"所在乡镇村居","headEn":"Place","field":"regionName"},
       {"headZh":"类别","headEn":"Categories","field":"categories"},
       {"headZh":"身份证号","headEn":"Identity number","field":"identityNumber"}]',
     'R009 镇通知: 名单及基本情况逐级上报'),
    ('long-term', '000000', '长期关爱对象档案', 'Long-term file', 'people',
     '[{"headZh":"序号","headEn":"No.","field":"sequence"},
       {"headZh":"姓名","headEn":"Name","field":"name"},
       {"headZh":"性别","headEn":"Sex","field":"sex"},
       {"headZh":"年龄","headEn":"Age","field":"age"},
       {"headZh":"所在乡镇村居","headEn":"Place","field":"regionName"},
       {"headZh":"类别及起始日期","headEn":"Categories since","field":"categoriesSince"},
       {"headZh":"联系电话","headEn":"Telephone","field":"telephone"}]',
     'R010 闵行: 对无法脱困的对象建档，长久持续关心照顾');
update export_layout
set categories = '{TEKUN_SCATTERED,TEKUN_CENTRAL,WITHOUT_ANY_SUPPORT,EXTREME_NEED,MONITOR_UNSTABLE,MONITOR_MARGINAL}'
where code = 'long-term';
