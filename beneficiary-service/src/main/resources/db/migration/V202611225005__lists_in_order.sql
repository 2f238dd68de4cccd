-- A list of a county or a township is read newest first. By the region alone all its people had to be
-- found and sorted for every page; these indexes hold them in the order of the list.
create index ix_person_county on person (left(region_code, 6), id);
create index ix_person_township on person (left(region_code, 9), id);
create index ix_household_county on household (left(region_code, 6), id);
create index ix_household_township on household (left(region_code, 9), id);
