-- Why: a tip that counts again brings its incident back, and the story says so; how alike words must
-- be in a search is a preset as every number.
insert into dictionary_entry (dictionary, code, label_zh, label_en, sort) values
    ('reopening-reason', 'tip-reinstated', '线索恢复有效', 'its tip is valid after all', 50)
on conflict (dictionary, code) do nothing;

insert into preset_key (key, kind, concerns, statutory, unit, label_zh, label_en) values
    ('dispatch.search.likeness', 'amount', 'other', false, '0 to 1',
        '全文检索的最低相似度', 'Likeness of words from which a search finds a text');

insert into preset (key, region_code, valid_from, value, source)
values ('dispatch.search.likeness', '000000', timestamptz '2000-01-01 00:00:00+08', '0.60',
    'own choice: the default of pg_trgm for whole words');
