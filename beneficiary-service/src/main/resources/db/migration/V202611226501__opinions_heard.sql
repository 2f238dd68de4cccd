-- R049: opinions collected on visits count in the figures of their plan. The door in SQL for whoever asks what
-- was heard somewhere, and whether it was answered.
create view heard_opinion as
select id, heard_kind, heard_id, solved_at is not null as solved
from concern where kind = 'opinion' and heard_id is not null;
