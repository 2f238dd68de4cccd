-- The tests' own feature: something an operation can take effect on.
create table test_order (
    id        uuid not null,
    telephone text not null,
    constraint pk_test_order primary key (id)
);

insert into dictionary_entry (dictionary, code, label_zh, label_en, valid_from, valid_to, sort) values
    ('sex', 'male', '男', 'male', null, null, 1),
    ('sex', 'female', '女', 'female', null, null, 2),
    ('sex', 'other', '其他', 'other', '2000-01-01', '2015-12-31', 3);
