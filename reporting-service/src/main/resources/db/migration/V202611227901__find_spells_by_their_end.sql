-- Why: a spell belongs to a period when its end, or (a clerk's slip) its later beginning, lies behind
-- the period's start. Two conditions joined by "or" are found in no index: a province read every stay
-- it ever had. Their later one is one value.
drop index ix_spell_kind_unit_id_closed_at;
drop index ix_spell_kind_region_code_closed_at;
create index ix_spell_kind_unit_id_last_at on spell (kind, unit_id, greatest(closed_at, opened_at));
create index ix_spell_kind_region_code_last_at
    on spell (kind, region_code text_pattern_ops, greatest(closed_at, opened_at));
