package org.nuandong.dispatch.tip;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.Optional;
import org.nuandong.commons.personal.PersonalData;
import org.nuandong.dispatch.incident.Incident;
import org.nuandong.dispatch.incident.IncidentRepository;

/** 回执: which number belongs to a tip, and what a number's tip has come to; never more. */
@ApplicationScoped
class PublicReceipts {

    private final TipRepository tips;
    private final IncidentRepository incidents;
    private final PersonalData personal;

    PublicReceipts(TipRepository tips, IncidentRepository incidents, PersonalData personal) {
        this.tips = tips;
        this.incidents = incidents;
        this.personal = personal;
    }

    /** A form sent again after our key was changed still gets its first number. */
    @Transactional
    @ActivateRequestContext
    ReceiptNo numberOf(Receipt receipt) {
        ReceiptNo now = ReceiptNo.of(receipt.tipId(), personal);
        if (receipt.standing() == Receipt.Standing.FIRST) {
            return now;
        }
        byte[] kept = tips.findById(receipt.tipId()).receiptDigest();
        return ReceiptNo.candidates(receipt.tipId(), personal).stream()
                .filter(number -> Arrays.equals(number.digest(), kept))
                .findFirst()
                .orElse(now);
    }

    /** Code of the dictionary public-tip-state; empty when there is no such number. */
    @Transactional
    Optional<String> stateOf(ReceiptNo number) {
        return tips.ofReceipt(number.digest()).map(this::stateOf);
    }

    private String stateOf(Tip tip) {
        if (tip.state() == TipState.REJECTED) {
            return "not-pursued";
        }
        if (tip.state() == TipState.TRANSFERRED) {
            return "passed-on";
        }
        Incident incident = incidents.findById(tip.incidentId());
        return switch (incident.state().code()) {
            case "open" -> "received";
            case "on-scene" -> "on-scene";
            case "resolved", "not-found", "closed", "cancelled" -> "done";
            default -> "on-the-way";
        };
    }
}
