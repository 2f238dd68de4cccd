-- Why: weather services are polled and repeat themselves; the same bytes of one client are one message.
create unique index uq_weather_message_digest on weather_message (client, digest);
-- The index on names makes a place of an area that brings no code (R133).
create index ix_reference_region_name on reference_region (name);
