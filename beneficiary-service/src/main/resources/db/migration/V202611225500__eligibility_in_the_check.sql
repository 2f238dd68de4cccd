-- R065: a project's own rules are kept by every line of a list. What the register does not know is asked of a
-- person, not guessed.
insert into dictionary_entry (dictionary, code, label_zh, label_en, sort) values
    ('payment-finding', 'eligibility-unclear', '登记信息不足，无法判断是否符合条件',
        'the register does not hold what the conditions ask', 14),
    ('payment-reason', 'checked-on-the-spot', '已入户核实符合条件', 'the conditions were checked on the spot', 5);
