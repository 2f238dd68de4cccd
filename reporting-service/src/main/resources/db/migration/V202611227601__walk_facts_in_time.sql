-- Why: the facts behind a cell are shown by time, a page at a time. Over a country's month the page
-- must not wait for a million facts to be sorted.
create index ix_fact_kind_occurred_at on fact (kind, occurred_at);
