package org.nuandong.reporting.sla;

/** 判定: where an incident or a promise stands at an instant, as SQL over one row of its table. */
public final class Judgement {

    private static final String OF_ARRIVAL =
            """
            case
                when by_patrol then 'patrol'
                when arrived_at is not null then case when on_time then 'on-time' else 'late' end
                when breached_at is not null then 'overdue'
                when state = 'waiting'
                    then case when deadline_at < :now then 'overdue' else 'open' end
                when state = 'cancelled' then 'cancelled'
                when guided_at is not null then 'guided'
                else 'elsewhere'
            end
            """;

    private static final String OF_PROMISE =
            """
            case
                when kept_at is not null then case when kept_late then 'late' else 'kept' end
                when missed_at is not null then 'missed'
                when dropped then 'dropped'
                when due_at < :now then 'missed'
                else 'open'
            end
            """;

    private Judgement() {}

    /**
     * Over {@code served_incident}, as dispatch's own figures judge (R110); the order is the rule.
     *
     * @param now an SQL expression of the instant
     */
    public static String ofArrival(String now) {
        return OF_ARRIVAL.replace(":now", now);
    }

    /** Over {@code promise}: what was missed is not unmade by being kept late. */
    public static String ofPromise(String now) {
        return OF_PROMISE.replace(":now", now);
    }
}
