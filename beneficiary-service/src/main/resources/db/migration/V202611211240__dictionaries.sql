-- The code lists of the register, with labels in both languages. Categories stand in their own table, for
-- they carry more; they are mirrored here so that a front end finds every list at one place.
insert into dictionary_entry (dictionary, code, label_zh, label_en, sort) values
    ('sex', 'male', '男', 'male', 1),
    ('sex', 'female', '女', 'female', 2),
    ('sex', 'unknown', '未知', 'unknown', 3),

    ('document-type', 'passport', '护照', 'passport', 1),
    ('document-type', 'foreigner-permit', '外国人永久居留证', 'foreigner''s permanent residence card', 2),
    ('document-type', 'mainland-travel-permit', '港澳台居民来往大陆通行证', 'mainland travel permit (HK, Macao, Taiwan)', 3),
    ('document-type', 'birth-certificate', '出生医学证明', 'birth certificate', 4),
    ('document-type', 'disability-card', '残疾人证', 'disability card', 5),
    ('document-type', 'veteran-card', '优待证', 'veteran''s card', 6),
    ('document-type', 'other', '其他证件', 'other paper', 9),

    ('relation-to-head', 'head', '户主', 'head', 1),
    ('relation-to-head', 'spouse', '配偶', 'spouse', 2),
    ('relation-to-head', 'child', '子女', 'child', 3),
    ('relation-to-head', 'child-in-law', '儿媳、女婿', 'child-in-law', 4),
    ('relation-to-head', 'grandchild', '孙子女', 'grandchild', 5),
    ('relation-to-head', 'parent', '父母', 'parent', 6),
    ('relation-to-head', 'parent-in-law', '岳父母、公婆', 'parent-in-law', 7),
    ('relation-to-head', 'grandparent', '祖父母', 'grandparent', 8),
    ('relation-to-head', 'sibling', '兄弟姐妹', 'sibling', 9),
    ('relation-to-head', 'other-relative', '其他亲属', 'other relative', 10),
    ('relation-to-head', 'not-related', '非亲属', 'not related', 11),

    ('hardship-cause', 'serious-illness', '重大疾病', 'serious illness', 1),
    ('hardship-cause', 'disability', '残疾', 'disability', 2),
    ('hardship-cause', 'education', '子女上学', 'children''s education', 3),
    ('hardship-cause', 'disaster', '意外灾害', 'disaster', 4),
    ('hardship-cause', 'accident', '意外事故', 'accident', 5),
    ('hardship-cause', 'unemployment', '失业', 'unemployment', 6),
    ('hardship-cause', 'no-labour', '缺劳动力', 'nobody able to work', 7),
    ('hardship-cause', 'old-age', '年老', 'old age', 8),
    ('hardship-cause', 'other', '其他', 'other', 9),

    ('category-end-reason', 'lifted', '已脱困', 'lifted out of need', 1),
    ('category-end-reason', 'review', '复核不再符合', 'no longer eligible on review', 2),
    ('category-end-reason', 'moved', '迁出', 'moved away', 3),
    ('category-end-reason', 'died', '死亡', 'died', 4),
    ('category-end-reason', 'withdrawn', '本人放弃', 'given up by the person', 5),
    ('category-end-reason', 'replaced', '转入其他类别', 'moved to another category', 6),
    ('category-end-reason', 'mistake', '登记有误', 'entered by mistake', 7),

    ('leave-reason', 'moved', '迁出', 'moved away', 1),
    ('leave-reason', 'married', '婚嫁', 'married', 2),
    ('leave-reason', 'divorced', '离异', 'divorced', 3),
    ('leave-reason', 'split', '分户', 'split off', 4),
    ('leave-reason', 'died', '死亡', 'died', 5),
    ('leave-reason', 'missing', '失踪', 'missing', 6),
    ('leave-reason', 'mistake', '登记有误', 'entered by mistake', 7),

    ('reading-purpose', 'verification', '核实身份', 'verification', 1),
    ('reading-purpose', 'contact', '联系本人', 'contact', 2),
    ('reading-purpose', 'visit', '入户走访', 'visit', 3),
    ('reading-purpose', 'disbursement', '资金发放', 'disbursement', 4),
    ('reading-purpose', 'rescue', '紧急救助', 'rescue', 5),
    ('reading-purpose', 'tracing', '寻亲', 'family tracing', 6),
    ('reading-purpose', 'correction', '更正信息', 'correction', 7),
    ('reading-purpose', 'complaint', '信访答复', 'answer to a complaint', 8),
    ('reading-purpose', 'supervision', '监督检查', 'supervision', 9),

    ('unit-kind', 'bureau', '民政局', 'civil affairs bureau', 1),
    ('unit-kind', 'station', '救助管理站', 'relief station', 2),
    ('unit-kind', 'street-office', '街道办事处、乡镇政府', 'street or township office', 3),
    ('unit-kind', 'department', '部门', 'department', 4),
    ('unit-kind', 'hospital', '医院', 'hospital', 5),
    ('unit-kind', 'police-branch', '公安分局', 'police branch', 6);

insert into dictionary_entry (dictionary, code, label_zh, label_en, valid_from, valid_to, sort)
select 'category', code, label_zh, label_en, valid_from, valid_to, sort from category;
