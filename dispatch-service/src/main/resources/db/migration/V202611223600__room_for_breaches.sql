-- Why: thousands of incidents may run out in one second. A breach touches no indexed column, but a
-- full page has no room for the row's new version: it then goes to another page and into every index,
-- the one of words included. The same holds for alarms, which are delivered and answered.
alter table incident set (fillfactor = 70);
alter table alarm set (fillfactor = 80);
