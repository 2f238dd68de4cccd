-- Why: a test call under the reference of a real one became its supplement: the pin of somebody in
-- need could move by a rehearsal. The two know nothing of each other.
drop index uq_tip_source_ref;
create unique index uq_tip_source_ref on tip (source, source_office, source_ref, test)
    where source_ref is not null;
