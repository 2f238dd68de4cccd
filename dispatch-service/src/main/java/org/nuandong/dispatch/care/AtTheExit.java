package org.nuandong.dispatch.care;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.nuandong.commons.dictionary.Dictionaries;
import org.nuandong.commons.security.Caller;
import org.nuandong.commons.security.Role;
import org.nuandong.dispatch.platform.BackEntry;
import org.nuandong.dispatch.platform.FreeText;

/** Checks what is written when somebody leaves, code by code, and makes a departure of it. */
@ApplicationScoped
class AtTheExit {

    private final Dictionaries dictionaries;
    private final Caller caller;

    AtTheExit(Dictionaries dictionaries, Caller caller) {
        this.dictionaries = dictionaries;
        this.caller = caller;
    }

    Departure check(CareRequests.Exit body) {
        ExitKind kind = ExitKind.of(body.kind(), "kind");
        FreeText.requireNoNumbers(body.destination(), "destination");
        FreeText.requireNoNumbers(body.transferStation(), "transferStation");
        FreeText.requireNoNumbers(body.reason(), "reason");
        dictionaries.require("guardianship", body.guardianship(), "guardianship");
        if (kind == ExitKind.TERMINATED) {
            dictionaries.require("termination-reason", body.reasonCode(), "reasonCode");
        } else if (body.reasonCode() != null) {
            throw CareProblem.EXIT_PARTICULAR_FOREIGN.at("reasonCode");
        }
        return new Departure(
                kind,
                body.exitedAt(),
                new Departure.Destination(body.destination(), isTrue(body.crossProvince())),
                papers(body),
                collector(body.collector()),
                voucher(body),
                escort(body),
                body.guardianship(),
                body.reasonCode(),
                body.reason(),
                new Departure.Entry(
                        BackEntry.allowed(body.backEntry(), caller),
                        caller.hasRole(Role.DUTY_LEADER),
                        caller.subject()));
    }

    /** The signed statement says that one was told, unless the clerk says otherwise. */
    private static Departure.Papers papers(CareRequests.Exit body) {
        return new Departure.Papers(
                body.told() == null || body.told(),
                isTrue(body.statementSigned()),
                isTrue(body.noticeGiven()),
                isTrue(body.dischargeCertificate()));
    }

    private Departure.Collector collector(CareRequests.Collector body) {
        if (body == null) {
            return null;
        }
        dictionaries.require("collector-relation", body.relation(), "collector.relation");
        FreeText.requireNoNumbers(body.documentFileNo(), "collector.documentFileNo");
        return new Departure.Collector(
                body.name().strip(),
                body.relation(),
                body.identityChecked(),
                body.documentId(),
                body.documentFileNo(),
                isTrue(body.calledBack()));
    }

    private static Departure.Voucher voucher(CareRequests.Exit body) {
        return new Departure.Voucher(
                body.direct() == null || body.direct(),
                body.transferStation(),
                isTrue(body.foodGiven()),
                body.cashYuan(),
                isTrue(body.receiptSigned()));
    }

    private static Departure.Escort escort(CareRequests.Exit body) {
        CareRequests.Handover handover = body.handover();
        return new Departure.Escort(
                body.escorts() == null ? List.of() : body.escorts(),
                handover != null && handover.giverSigned(),
                handover != null && handover.receiverSigned());
    }

    private static boolean isTrue(Boolean flag) {
        return Boolean.TRUE.equals(flag);
    }
}
