package org.nuandong.beneficiary.inspection;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.nuandong.commons.event.Event;
import org.nuandong.commons.event.EventOutbox;

/** inspection.done and finding.…: kinds, severities and times, never words or who lives there. */
@ApplicationScoped
class FindingEvents {

    /** About a hundred metres. */
    private static final int PLACES = 3;

    private final EventOutbox outbox;

    FindingEvents(EventOutbox outbox) {
        this.outbox = outbox;
    }

    void done(Inspection one, String kind) {
        outbox.record(
                Event.of(
                        "inspection.done",
                        Inspection.TYPE,
                        one.id(),
                        one.region(),
                        one.unitId(),
                        one.inspectedAt(),
                        new Done(
                                one.no(),
                                kind,
                                one.subjectKind(),
                                one.announced(),
                                one.orderId(),
                                one.inspectors().size(),
                                one.findings(),
                                one.danger())));
    }

    void opened(Finding one) {
        record("finding.opened", one, one.foundAt(), told(one));
    }

    /** At once: the rescue station opens a tip from it. */
    void danger(Finding one, Instant at) {
        record("finding.escalated", one, at, escalated(one, true, "danger", null));
    }

    void climbed(Finding one, UUID to) {
        record("finding.escalated", one, one.changedAt(), escalated(one, false, "overdue", to));
    }

    /** assigned, extended, overdue, rectified, verified, reopened, waived, dropped. */
    void changed(String name, Finding one) {
        record("finding." + name, one, one.changedAt(), told(one));
    }

    private void record(String name, Finding one, Instant at, Object data) {
        outbox.record(Event.of(name, Finding.TYPE, one.id(), one.region(), one.unitId(), at, data));
    }

    private static Told told(Finding one) {
        return new Told(
                one.no(),
                one.subjectKind(),
                one.area(),
                one.severity(),
                one.danger(),
                one.state().code(),
                one.dueAt(),
                one.late(),
                one.level());
    }

    private static Escalated escalated(Finding one, boolean danger, String reason, UUID to) {
        return new Escalated(
                one.no(),
                one.subjectKind(),
                one.area(),
                one.severity(),
                danger,
                reason,
                one.level(),
                to,
                one.facts(),
                point(one));
    }

    private static Point point(Finding one) {
        return one.longitude() == null
                ? null
                : new Point(rounded(one.longitude()), rounded(one.latitude()));
    }

    private static BigDecimal rounded(BigDecimal degrees) {
        return degrees.setScale(PLACES, RoundingMode.HALF_UP);
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Done(
            String inspectionNo,
            String kind,
            String subjectKind,
            boolean announced,
            UUID orderId,
            int inspectors,
            int findings,
            boolean danger) {}

    record Told(
            String findingNo,
            String subjectKind,
            String area,
            String severity,
            boolean danger,
            String state,
            Instant dueAt,
            boolean late,
            int level) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Escalated(
            String findingNo,
            String subjectKind,
            String area,
            String severity,
            boolean danger,
            String reason,
            int level,
            UUID toUnitId,
            List<String> facts,
            Point point) {}

    record Point(BigDecimal longitude, BigDecimal latitude) {}
}
