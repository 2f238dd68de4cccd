package org.nuandong.deploy.local.fault;

import static org.nuandong.deploy.local.Service.DISPATCH;
import static org.nuandong.deploy.local.Service.REPORTING;

import java.sql.SQLException;

/** I5: a figure of reporting beside plain SQL over the source's own tables. */
enum Reconciliation {
    TIPS("select count(*) from tip where not test", facts("tip-received")),
    TIPS_BY_DAY(
            "select count(*) from tip where not test",
            "select coalesce(sum(quantity), 0) from tally where kind = 'tip-received'"),
    INCIDENTS("select count(*) from incident where not test", facts("incident-opened")),
    CANCELLED(
            "select count(*) from incident where not test and cancelled_at is not null",
            facts("incident-cancelled")),
    BREACHED(
            "select count(*) from incident where not test and breached_at is not null",
            facts("arrival-breached")),
    OPEN(
            "select count(*) from incident where not test and cancelled_at is null and closed_at is null",
            """
            select count(*) from spell where kind = 'incident' and closed_at = 'infinity'
            and opened_at is not null
            """),
    ON_THE_BOARD(
            "select count(*) from incident where not test and cancelled_at is null and closed_at is null",
            "select count(*) from board_incident where open and not gap");

    private final String source;
    private final String reported;

    Reconciliation(String source, String reported) {
        this.source = source;
        this.reported = reported;
    }

    private static String facts(String kind) {
        return "select coalesce(sum(quantity), 0) from fact where not reversing and kind = '"
                + kind
                + "'";
    }

    long difference(Books books) throws SQLException {
        return books.count(REPORTING, reported) - books.count(DISPATCH, source);
    }
}
