package org.nuandong.dispatch.care;

import java.math.BigDecimal;
import org.nuandong.commons.problem.ProblemException;

/**
 * What must be so before somebody leaves (381号 Art. 10 and 11, 132号, E3). Pure: a case's present
 * classification, the kind and its particulars in, a refusal out.
 */
final class ExitRules {

    private static final int ESCORTS = 2;

    private ExitRules() {}

    /** {@code fareMax} is the most cash a voucher may carry, in yuan. */
    static void check(
            Departure departure, Classification now, boolean inHospital, BigDecimal fareMax) {
        ExitKind kind = departure.kind();
        if (inHospital && !kind.needsNoDischarge() && !departure.dischargeCertificate()) {
            throw CareProblem.DISCHARGE_CERTIFICATE_MISSING.at("dischargeCertificate");
        }
        if (kind.isAlone() && !now.mayLeaveAlone()) {
            throw CareProblem.MAY_NOT_LEAVE_ALONE.at("kind");
        }
        switch (kind) {
            case SELF_DEPARTED ->
                    require(
                            departure.statementSigned(),
                            CareProblem.STATEMENT_NOT_SIGNED.at("statementSigned"));
            case VOUCHER -> checkVoucher(departure, fareMax);
            case COLLECTED_BY_RELATIVES -> checkCollector(departure);
            case FETCHED_BY_HOME_UNIT -> {
                checkCollector(departure);
                checkHandover(departure);
            }
            case ESCORTED_RETURN -> checkEscort(departure);
            case ENTRUSTED_CARE, SETTLED, TRANSFERRED ->
                    requireText(departure.destination(), "destination");
            case TERMINATED, OTHER -> requireText(departure.reason(), "reason");
            case LEFT_UNANNOUNCED, DIED -> {
                // Facts, not decisions: they are recorded whatever else is missing.
            }
        }
    }

    private static void checkVoucher(Departure departure, BigDecimal fareMax) {
        requireText(departure.destination(), "destination");
        BigDecimal cash = departure.cashYuan();
        if (cash == null || cash.signum() == 0) {
            return;
        }
        require(cash.compareTo(fareMax) <= 0, CareProblem.FARE_ABOVE_LIMIT.at("cashYuan", fareMax));
        require(departure.receiptSigned(), CareProblem.FARE_RECEIPT_NOT_SIGNED.at("receiptSigned"));
    }

    private static void checkCollector(Departure departure) {
        if (departure.collector() == null) {
            throw CareProblem.EXIT_PARTICULAR_MISSING.at("collector");
        }
        require(
                departure.collector().identityChecked(),
                CareProblem.COLLECTOR_NOT_CHECKED.at("collector.identityChecked"));
    }

    private static void checkEscort(Departure departure) {
        require(
                departure.escorts().stream().distinct().count() >= ESCORTS,
                CareProblem.TWO_ESCORTS_NEEDED.at("escorts"));
        checkHandover(departure);
    }

    private static void checkHandover(Departure departure) {
        require(
                departure.giverSigned() && departure.receiverSigned(),
                CareProblem.HANDOVER_NOT_SIGNED.at("handover"));
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
