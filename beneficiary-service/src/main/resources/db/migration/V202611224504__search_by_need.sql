-- A list of people is narrowed by what their household needs as well.
create index ix_household_needs on household using gin (needs);
