package org.nuandong.dispatch.tip;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.nuandong.dispatch.platform.GeoPoint;

/** The parameters of {@code sql/intake.sql} by name: one value of each job. */
final class IntakeColumn {

    private static final Map<String, IntakeColumn> ALL = new HashMap<>();

    static {
        tip("tip_id", NewTip::id);
        tip("incident_id", NewTip::incidentId);
        tip("source", tip -> tip.key().source());
        tip("source_office", tip -> tip.key().sourceOffice());
        tip("source_ref", tip -> tip.key().sourceRef());
        bytes("idempotency_digest", job -> job.tip().key().idempotencyDigest());
        bytes("content_digest", job -> job.tip().key().contentDigest());
        tip("region_code", tip -> tip.region().code());
        tip("unit_id", NewTip::unitId);
        tip("received_at", NewTip::receivedAt);
        tip("occurred_at", NewTip::occurredAt);
        tip("rang_at", tip -> tip.origin().ringing().rangAt());
        tip("picked_up_at", tip -> tip.origin().ringing().pickedUpAt());
        tip("answer_seconds", tip -> tip.origin().ringing().answerSeconds());
        tip("recorded_at", NewTip::recordedAt);
        tip("kind", NewTip::kind);
        tip("address", tip -> tip.place().address());
        point("longitude", GeoPoint::longitude);
        point("latitude", GeoPoint::latitude);
        tip("description", tip -> tip.place().description());
        tip("facts", tip -> String.join(",", tip.facts()));
        tip("reporter_kind", tip -> tip.reporter().kind());
        bytes("reporter_name", job -> job.tip().reporter().name());
        bytes("reporter_phone", job -> job.tip().reporter().phone());
        bytes("reporter_phone_index", job -> job.tip().reporter().phoneIndex());
        tip("wishes_unknown", tip -> tip.reporter().wishesUnknown());
        bytes("raw", job -> job.tip().raw());
        job("warnings", IntakeJob::warnings);
        tip("recorded_by", NewTip::recordedBy);
        tip("back_entry_reason", NewTip::backEntryReason);
        tip("test", NewTip::test);
        tip("place_from", tip -> tip.place().from());
        bytes("receipt_digest", job -> job.tip().origin().receiptDigest());
        tip("point_datum", tip -> tip.place().datum());
        tip("reporter_sex", tip -> tip.reporter().sex());
        opening("answer_due_at", Opening::answerDueAt);
        tip("answered_at", tip -> tip.isAnsweredByReceipt() ? tip.recordedAt() : null);
        opening("number_year", Opening::numberYear);
        opening("priority", opening -> opening.judged().priority());
        opening("deadline_at", Opening::deadlineAt);
        opening("near_target", Opening::nearTarget);
        opening("far_target", Opening::farTarget);
        opening("warn_before", opening -> opening.ladder().warnBeforeText());
        opening("escalate_after", opening -> opening.ladder().escalateAfterText());
        opening("warning_due_at", Opening::warningDueAt);
        opening("breach_due_at", Opening::breachDueAt);
        job("topic", job -> job.received().event().topic());
        job("traceparent", job -> job.received().event().traceparent());
        job("tip_event_id", job -> job.received().event().id());
        job("tip_event", job -> job.received().event().payload());
        bytes("tip_audit_mark", job -> job.received().auditMark());
        job("incident_event_id", job -> job.openedEntry().event().id());
        job("incident_event", job -> job.openedEntry().event().payload());
        bytes("incident_audit_mark", job -> job.openedEntry().auditMark());
    }

    private final Function<IntakeJob, ?> value;
    private final boolean binary;

    private IntakeColumn(Function<IntakeJob, ?> value, boolean binary) {
        this.value = value;
        this.binary = binary;
    }

    static IntakeColumn named(String name) {
        return Objects.requireNonNull(ALL.get(name), name);
    }

    /** One element per job; the driver writes each but bytes as its text. */
    Object[] of(List<IntakeJob> jobs) {
        if (binary) {
            return jobs.stream().map(value).toArray(byte[][]::new);
        }
        return jobs.stream().map(value).map(IntakeColumn::text).toArray(String[]::new);
    }

    private static String text(Object value) {
        return value == null ? null : value.toString();
    }

    private static void tip(String name, Function<NewTip, ?> value) {
        job(name, job -> value.apply(job.tip()));
    }

    private static void point(String name, Function<GeoPoint, ?> value) {
        tip(name, tip -> tip.place().point() == null ? null : value.apply(tip.place().point()));
    }

    private static void opening(String name, Function<Opening, ?> value) {
        job(name, job -> value.apply(job.opening()));
    }

    private static void job(String name, Function<IntakeJob, ?> value) {
        ALL.put(name, new IntakeColumn(value, false));
    }

    private static void bytes(String name, Function<IntakeJob, byte[]> value) {
        ALL.put(name, new IntakeColumn(value, true));
    }
}
