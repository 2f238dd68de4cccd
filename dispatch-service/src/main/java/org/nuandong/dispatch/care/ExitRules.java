package org.nuandong.dispatch.care;

import org.nuandong.commons.problem.ProblemException;

/**
 * What must be so before somebody leaves (381号 Art. 10 and 11, 细则 Art. 12, 16 and 17, 132号, E3).
 * Pure: the stay as it is, the kind and its particulars in, a refusal out. No rule keeps an adult:
 * who goes all the same is recorded as gone, and that is never refused.
 */
final class ExitRules {

    static final String EXPIRED = "expired-unwilling";

    private static final int ESCORTS = 2;

    private ExitRules() {}

    static void check(Departure departure, AtLeaving stay) {
        ExitKind kind = departure.kind();
        if (stay.inHospital()
                && !kind.needsNoDischarge()
                && !departure.papers().dischargeCertificate()) {
            throw CareProblem.DISCHARGE_CERTIFICATE_MISSING.at("dischargeCertificate");
        }
        if (kind.isAlone()) {
            checkAlone(departure, stay.now());
        }
        switch (kind) {
            case SELF_DEPARTED -> checkOwnDeparture(departure.papers());
            case VOUCHER -> checkVoucher(departure, stay);
            case COLLECTED_BY_RELATIVES -> checkRelatives(departure.collector(), stay.now());
            case FETCHED_BY_HOME_UNIT -> {
                checkCollector(departure.collector());
                checkHandover(departure.escort());
            }
            case ESCORTED_RETURN -> checkEscort(departure);
            case ENTRUSTED_CARE -> checkEntrusted(departure, stay.now());
            case SETTLED, TRANSFERRED -> requireText(departure.place(), "destination");
            case TERMINATED -> checkTermination(departure, stay);
            case OTHER -> requireText(departure.reason(), "reason");
            case LEFT_UNANNOUNCED, DIED -> {
                // Facts, not decisions: they are recorded whatever else is missing.
            }
        }
    }

    /** 132号: nobody under 16 or impaired; at 16 and 17 the duty leader of the station consents. */
    private static void checkAlone(Departure departure, Classification now) {
        if (!now.mayLeaveAlone()) {
            throw CareProblem.MAY_NOT_LEAVE_ALONE.at("kind");
        }
        require(
                !now.isMinor() || departure.entry().byDutyLeader(),
                CareProblem.MINOR_NEEDS_CONSENT.at("kind"));
    }

    private static void checkOwnDeparture(Departure.Papers papers) {
        require(papers.told(), CareProblem.NOT_TOLD_FIRST.at("told"));
        require(papers.statementSigned(), CareProblem.STATEMENT_NOT_SIGNED.at("statementSigned"));
    }

    private static void checkVoucher(Departure departure, AtLeaving stay) {
        requireText(departure.place(), "destination");
        Departure.Voucher voucher = departure.voucher();
        if (!voucher.direct()) {
            requireText(voucher.transferStation(), "transferStation");
        }
        if (voucher.cashYuan() == null || voucher.cashYuan().signum() == 0) {
            return;
        }
        require(
                voucher.cashYuan().compareTo(stay.fareMax()) <= 0,
                CareProblem.FARE_ABOVE_LIMIT.at("cashYuan", stay.fareMax()));
        require(voucher.receiptSigned(), CareProblem.FARE_RECEIPT_NOT_SIGNED.at("receiptSigned"));
    }

    /**
     * Who may not leave alone is given to nobody whose document is not kept and who was not called.
     */
    private static void checkRelatives(Departure.Collector collector, Classification now) {
        checkCollector(collector);
        require(
                !Departure.Collector.HOME_UNIT.equals(collector.relation()),
                CareProblem.NOT_A_RELATIVE.at("collector.relation"));
        if (now.isProtected()) {
            require(
                    collector.documentKept(),
                    CareProblem.COLLECTOR_DOCUMENT_MISSING.at("collector.documentId"));
            require(
                    collector.calledBack(),
                    CareProblem.COLLECTOR_NOT_CALLED_BACK.at("collector.calledBack"));
        }
    }

    private static void checkCollector(Departure.Collector collector) {
        if (collector == null) {
            throw CareProblem.EXIT_PARTICULAR_MISSING.at("collector");
        }
        require(
                collector.identityChecked(),
                CareProblem.COLLECTOR_NOT_CHECKED.at("collector.identityChecked"));
    }

    private static void checkEscort(Departure departure) {
        require(
                departure.escort().staff().stream().distinct().count() >= ESCORTS,
                CareProblem.TWO_ESCORTS_NEEDED.at("escorts"));
        requireText(departure.place(), "destination");
        checkHandover(departure.escort());
    }

    private static void checkHandover(Departure.Escort signed) {
        require(
                signed.giverSigned() && signed.receiverSigned(),
                CareProblem.HANDOVER_NOT_SIGNED.at("handover"));
    }

    /** 未成年人保护法 Art. 92 and 94: a child is placed under a guardianship that has a name. */
    private static void checkEntrusted(Departure departure, Classification now) {
        requireText(departure.place(), "destination");
        require(
                !now.isMinor() || departure.guardianship() != null,
                CareProblem.GUARDIANSHIP_MISSING.at("guardianship"));
    }

    private static void checkTermination(Departure departure, AtLeaving stay) {
        requireText(departure.reasonCode(), "reasonCode");
        boolean early = stay.limitAt() != null && departure.at().isBefore(stay.limitAt());
        require(
                !EXPIRED.equals(departure.reasonCode()) || !early,
                CareProblem.STAY_NOT_EXPIRED.at("reasonCode"));
        require(departure.papers().noticeGiven(), CareProblem.NOTICE_NOT_GIVEN.at("noticeGiven"));
    }

    private static void requireText(String text, String field) {
        require(text != null && !text.isBlank(), CareProblem.EXIT_PARTICULAR_MISSING.at(field));
    }

    private static void require(boolean holds, ProblemException otherwise) {
        if (!holds) {
            throw otherwise;
        }
    }
}
