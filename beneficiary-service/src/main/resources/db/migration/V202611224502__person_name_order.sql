-- A search is also read in the order of the names; the same index, in the order of the bytes, finds
-- what a pinyin begins with. Households and categories are met from the person's side.
drop index ix_person_name_pinyin;
create index ix_person_name_pinyin on person (name_pinyin collate "C", id);
create index ix_household_causes on household using gin (causes);
create index if not exists ix_household_member_person_id on household_member (person_id);
