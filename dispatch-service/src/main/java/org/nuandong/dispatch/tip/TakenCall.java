package org.nuandong.dispatch.tip;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.nuandong.commons.problem.Language;

/** A platform's call that stands in the database; first: it was not there before. */
public record TakenCall(
        boolean first,
        UUID tipId,
        UUID incidentId,
        String incidentNo,
        Instant receivedAt,
        Instant arrivalDeadlineAt,
        List<Warning> warnings) {

    static TakenCall of(Receipt receipt) {
        return new TakenCall(
                receipt.standing() == Receipt.Standing.FIRST,
                receipt.tipId(),
                receipt.incidentId(),
                receipt.incidentNo(),
                receipt.receivedAt(),
                receipt.arrivalDeadlineAt(),
                receipt.warnings());
    }

    public TipReceipt answer(Language language) {
        return new TipReceipt(
                tipId,
                incidentId,
                incidentNo,
                receivedAt,
                arrivalDeadlineAt,
                WarningView.of(warnings, language));
    }
}
