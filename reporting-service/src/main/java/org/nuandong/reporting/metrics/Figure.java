package org.nuandong.reporting.metrics;

import java.util.List;
import org.nuandong.reporting.sla.Judgement;

/**
 * 指标: one figure of the work, its labels in order, and how it is counted: a statement that gives
 * {@code labels} (a JSON array) and {@code value}, with {@code now.instant} at hand. A new one is a
 * few lines here and in contracts/metrics.
 */
record Figure(String name, String description, List<String> labels, String sql) {

    private static final String CITY = "left(region_code, 4) || '00'";

    private static final String TEAMS =
            """
            select jsonb_build_array(left(t.region_code, 4) || '00',
                    case when t.data ->> 'state' = 'free' and d.data ->> 'state' = 'patrolling'
                        then 'on-patrol' else t.data ->> 'state' end) as labels,
                count(*) as value
            from last_word t
                left join last_word d on d.facet = 'team-doing' and d.subject = t.subject
            where t.facet = 'team' and t.data ->> 'state' <> 'off-duty' group by 1
            """;

    static final List<Figure> COUNTED =
            List.of(
                    new Figure(
                            "nuandong.incidents.open",
                            "open incidents, as on the wall",
                            List.of("city", "state"),
                            of(CITY, "state", "board_incident", "where open")),
                    new Figure(
                            "nuandong.incidents.overdue",
                            "somebody waits, nobody has come, and the deadline has passed",
                            List.of("city"),
                            of(
                                    CITY,
                                    null,
                                    "served_incident, now",
                                    "where state = 'waiting' and not by_patrol"
                                            + " and arrived_at is null"
                                            + " and deadline_at < now.instant")),
                    new Figure(
                            "nuandong.breaches.unanswered",
                            "missed arrival deadlines that nobody has acknowledged, nobody there",
                            List.of("city"),
                            of(
                                    CITY,
                                    null,
                                    "board_incident",
                                    "where open and arrived_at is null and breached_at is not null"
                                            + " and (acknowledged_at is null"
                                            + " or acknowledged_at < breached_at)")),
                    new Figure(
                            "nuandong.arrivals.last.day",
                            "incidents received in the last 24 hours by where they stand",
                            List.of("city", "place"),
                            of(
                                    CITY,
                                    Judgement.ofArrival("now.instant"),
                                    "served_incident, now",
                                    "where received_at > now.instant - interval '24 hours'"
                                            + " and received_at <= now.instant")),
                    new Figure(
                            "nuandong.patrols.today",
                            "patrols owed in the day that runs in China, by where they stand",
                            List.of("city", "place"),
                            of(
                                    CITY,
                                    Judgement.ofPromise("now.instant"),
                                    "promise, now",
                                    "where kind = 'patrol' and due_at > now.today"
                                            + " and due_at <= now.today + interval '1 day'")),
                    new Figure(
                            "nuandong.teams",
                            "teams on duty by what they do",
                            List.of("city", "state"),
                            TEAMS),
                    new Figure(
                            "nuandong.reports.overdue",
                            "tables that fell due in the last 31 days and nobody has handed in",
                            List.of("form"),
                            of(
                                    "form",
                                    null,
                                    "report_obligation, now",
                                    "where handed_in_at is null"
                                            + " and due_at > now.instant - interval '31 days'"
                                            + " and due_at <= now.instant")),
                    new Figure(
                            "nuandong.promises.last.day",
                            "what was due in the last 24 hours by kind and where it stands",
                            List.of("kind", "place"),
                            of(
                                    "kind",
                                    Judgement.ofPromise("now.instant"),
                                    "promise, now",
                                    "where due_at > now.instant - interval '24 hours'"
                                            + " and due_at <= now.instant")));

    private static String of(String first, String second, String from, String where) {
        String labels =
                second == null
                        ? "jsonb_build_array(" + first + ")"
                        : "jsonb_build_array(" + first + ", " + second + ")";
        return "select "
                + labels
                + " as labels, count(*) as value from "
                + from
                + " "
                + where
                + " group by 1";
    }
}
