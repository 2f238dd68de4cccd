-- Why: the money handed over with a voucher is money spent (B7 column 25); its event names it.
insert into dictionary_entry (dictionary, code, label_zh, label_en, sort) values
    ('journey-cost', 'voucher-cash', '短途路费（凭证）', 'Short-distance fare with a voucher', 60)
on conflict (dictionary, code) do nothing;
