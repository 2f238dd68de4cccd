-- R290 舆情监测、及时处置: what is said in the media or online is noted and answered like any opinion.
insert into dictionary_entry (dictionary, code, label_zh, label_en, sort) values
    ('concern-topic', 'media', '媒体、网络舆情', 'said in the media or online', 10);
