-- A place names groups of its own (牧区低保户). Such a code says which national one it counts
-- as, so that figures add up, and inherits from it what is sensitive and what is reviewed (R003, C10).
alter table category
    add column maps_to text constraint fk_category_maps_to references category,
    add constraint ck_category_maps_to check (maps_to <> code);
comment on column category.maps_to is 'the national code a local one counts as';
update category set maps_to = 'DIBAO' where code = 'PASTORAL_DIBAO';
