-- Why: a guest who was unknown when somebody was rewarded for him may turn out to be a person for whom a
-- reward was paid lately, and that may turn out to be wrong: the ids are one person as long as the
-- identification stands (查明身份, R180).
alter table helped_person add column known_as uuid;
create index ix_helped_person_known_as on helped_person (known_as) where known_as is not null;

comment on column helped_person.known_as is 'subject id of the person behind it while an identification says so';
