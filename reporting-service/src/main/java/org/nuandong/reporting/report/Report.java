package org.nuandong.reporting.report;

import java.util.Set;
import java.util.UUID;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.reporting.form.Sheet;
import org.nuandong.reporting.platform.CanonicalJson;

/**
 * 报表: its present revision. Each step answers the report after it and refuses what is out of order.
 *
 * @param content canonical JSON of the sheet as drafted or reviewed; the hash is over exactly it
 */
record Report(
        UUID id,
        String form,
        UUID unitId,
        RegionCode region,
        String period,
        ReportState state,
        int revision,
        int version,
        String content,
        String hash,
        Act drafted,
        Act reviewed,
        Act submitted,
        Act decided,
        String reason) {

    static Report draft(UUID id, Sheet sheet, UUID unitId, RegionCode region, Act act) {
        String content = CanonicalJson.write(sheet);
        return new Report(
                id,
                sheet.form(),
                unitId,
                region,
                sheet.period(),
                ReportState.DRAFT,
                1,
                0,
                content,
                CanonicalJson.hash(content),
                act,
                null,
                null,
                null,
                null);
    }

    Sheet sheet() {
        return CanonicalJson.read(content, Sheet.class);
    }

    /** From the facts as they are now; the revision before stays in the book. */
    Report redraft(Sheet sheet, Act act) {
        require(
                ReportState.DRAFT,
                ReportState.REVIEWED,
                ReportState.RETURNED,
                ReportState.ACCEPTED);
        Report fresh = draft(id, sheet, unitId, region, act);
        return new Report(
                id,
                form,
                unitId,
                region,
                period,
                ReportState.DRAFT,
                revision + 1,
                version + 1,
                fresh.content,
                fresh.hash,
                act,
                null,
                null,
                null,
                null);
    }

    /** By another person than the drafter, who states the hash of what was looked at. */
    Report review(Sheet sheet, String seenHash, Act act) {
        require(ReportState.DRAFT, ReportState.REVIEWED);
        requireOther(drafted, act);
        Report now = draft(id, sheet, unitId, region, act);
        if (!now.hash.equals(seenHash)) {
            throw ReportProblem.FIGURES_MOVED.at("hash");
        }
        return new Report(
                id,
                form,
                unitId,
                region,
                period,
                ReportState.REVIEWED,
                revision,
                version + 1,
                now.content,
                now.hash,
                drafted,
                act,
                null,
                null,
                null);
    }

    /** Only what was reviewed: figures that have moved since need another look. */
    Report submit(Sheet sheet, String writtenReason, Act act) {
        require(ReportState.REVIEWED);
        if (!CanonicalJson.hash(CanonicalJson.write(sheet)).equals(hash)) {
            throw ReportProblem.FIGURES_MOVED.because();
        }
        return step(ReportState.SUBMITTED, act, null, writtenReason);
    }

    Report giveBack(String writtenReason, Act act) {
        require(ReportState.SUBMITTED);
        requireOther(submitted, act);
        return step(ReportState.RETURNED, submitted, act, writtenReason);
    }

    Report accept(Act act) {
        require(ReportState.SUBMITTED);
        requireOther(submitted, act);
        return step(ReportState.ACCEPTED, submitted, act, reason);
    }

    private Report step(ReportState next, Act submission, Act decision, String words) {
        return new Report(
                id,
                form,
                unitId,
                region,
                period,
                next,
                revision,
                version + 1,
                content,
                hash,
                drafted,
                reviewed,
                submission,
                decision,
                words);
    }

    private void require(ReportState... allowed) {
        if (!Set.of(allowed).contains(state)) {
            throw ReportProblem.REPORT_STATE.because(state.code());
        }
    }

    private static void requireOther(Act before, Act now) {
        if (before.by().equals(now.by())) {
            throw ReportProblem.SAME_PERSON.because();
        }
    }
}
