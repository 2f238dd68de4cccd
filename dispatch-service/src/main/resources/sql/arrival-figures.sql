-- Every incident of the period stands in exactly one column; reported_late and back_entered say how
-- many of them. Found by patrol and test calls are apart before anything is judged.
select
    count(*) as incidents,
    count(*) filter (where place = 'on-time') as on_time,
    count(*) filter (where place = 'late') as late,
    count(*) filter (where place = 'overdue') as overdue_not_arrived,
    count(*) filter (where place = 'on-time' and reported_late) as reported_late,
    count(*) filter (where back_entered and not test) as back_entered,
    count(*) filter (where place = 'open') as open_in_time,
    count(*) filter (where place = 'guided') as guided,
    count(*) filter (where place = 'elsewhere') as resolved_elsewhere,
    count(*) filter (where place = 'cancelled') as cancelled,
    count(*) filter (where place = 'patrol') as by_patrol,
    count(*) filter (where place = 'test') as test
from (
    select
        t.reported_late, t.back_entered, t.test,
        case
            when t.test then 'test'
            when t.by_patrol then 'patrol'
            when t.arrived_at is not null then case when t.on_time then 'on-time' else 'late' end
            when t.breached_at is not null then 'overdue'
            when t.state in ('OPEN', 'DISPATCHED', 'REMOTE_GUIDED')
                then case when t.deadline_at < :now then 'overdue' else 'open' end
            when t.state = 'CANCELLED' then 'cancelled'
            when t.guided_at is not null then 'guided'
            else 'elsewhere'
        end as place
    from incident t
    where t.received_at >= :from and t.received_at < :until
        and t.region_code like :region
        and t.region_code like any (:patterns)
        and (:everyUnit or t.unit_id is null or t.unit_id = any (:units))
) as judged
