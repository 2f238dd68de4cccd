-- Kinds of tables are no list of this service's code any more: they stand by their name in the API.
update import_run set kind = lower(kind);
