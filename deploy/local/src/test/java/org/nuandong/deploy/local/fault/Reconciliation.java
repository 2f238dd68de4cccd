package org.nuandong.deploy.local.fault;

import static org.nuandong.deploy.local.Service.BENEFICIARY;
import static org.nuandong.deploy.local.Service.DISPATCH;
import static org.nuandong.deploy.local.Service.REPORTING;

import java.sql.SQLException;
import org.nuandong.deploy.local.Service;

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
            "select count(*) from board_incident where open and not gap"),
    SENT_OUT(
            "select count(*) from incident_dispatch d join incident i on i.id = d.incident_id"
                    + " where not i.test",
            facts("incident-dispatched")),
    FOUND(
            "select count(*) from found_person p join incident i on i.id = p.incident_id"
                    + " where not i.test",
            facts("person-found")),
    /** What a correction takes back is taken from the day it was counted on. */
    OUTCOMES_THAT_STAND(
            """
            select count(*) from scene_outcome o join incident i on i.id = o.incident_id
            where not i.test
                and not exists (select from scene_outcome c where c.corrects = o.id)
            """,
            "select coalesce(sum(quantity), 0)::bigint from tally where kind = 'outcome-recorded'"),
    ADMITTED("select count(*) from care_case where not test", facts("case-admitted")),
    GUESTS(
            "select count(distinct subject_id) from care_case where not test",
            "select count(distinct subject_id) from spell where kind = 'care-case'"),
    EXITED(
            "select count(*) from care_exit e join care_case c on c.id = e.case_id"
                    + " where not c.test",
            facts("case-exited")),
    IN_THE_HOUSE(
            """
            select count(*) from care_case c where not test
                and not exists (select from care_exit e where e.case_id = c.id)
            """,
            """
            select count(*) from spell where kind = 'care-case' and closed_at = 'infinity'
            and opened_at is not null
            """),
    VISITS(
            BENEFICIARY,
            "select count(*) from visit where not test and state in ('DONE', 'VERIFIED')",
            facts("visit-done"));

    private final Service owner;
    private final String source;
    private final String reported;

    Reconciliation(String source, String reported) {
        this(DISPATCH, source, reported);
    }

    Reconciliation(Service owner, String source, String reported) {
        this.owner = owner;
        this.source = source;
        this.reported = reported;
    }

    private static String facts(String kind) {
        return "select coalesce(sum(quantity), 0) from fact where not reversing and kind = '"
                + kind
                + "'";
    }

    long difference(Books books) throws SQLException {
        return books.count(REPORTING, reported) - books.count(owner, source);
    }
}
