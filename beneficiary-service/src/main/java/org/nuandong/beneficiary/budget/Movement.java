package org.nuandong.beneficiary.budget;

import java.math.BigDecimal;

/** 账目: what a line of the ledger does to its balance; every balance is the sum of its lines. */
enum Movement {
    ALLOTMENT("allotment", "budget.allotted", 1, 0, 0),
    WITHDRAWAL("withdrawal", "budget.withdrawn", -1, 0, 0),
    TRANSFER_OUT("transfer-out", "budget.transferred", -1, 0, 0),
    TRANSFER_IN("transfer-in", "budget.transferred", 1, 0, 0),
    RESERVE("reserve", "budget.reserved", 0, 1, 0),
    RELEASE("release", "budget.released", 0, -1, 0),
    SPEND("spend", "budget.spent", 0, -1, 1),
    RETURN("return", "budget.returned", 0, 0, -1),
    REVERSE_RESERVED("reverse-reserved", "budget.reversed", 0, -1, 0),
    REVERSE_SPENT("reverse-spent", "budget.reversed", 0, 0, -1);

    private final String code;
    private final String event;
    private final int allotted;
    private final int reserved;
    private final int paid;

    Movement(String code, String event, int allotted, int reserved, int paid) {
        this.code = code;
        this.event = event;
        this.allotted = allotted;
        this.reserved = reserved;
        this.paid = paid;
    }

    String code() {
        return code;
    }

    String event() {
        return event;
    }

    BigDecimal allotted(BigDecimal amount) {
        return amount.multiply(BigDecimal.valueOf(allotted));
    }

    BigDecimal reserved(BigDecimal amount) {
        return amount.multiply(BigDecimal.valueOf(reserved));
    }

    BigDecimal paid(BigDecimal amount) {
        return amount.multiply(BigDecimal.valueOf(paid));
    }

    int reservedSign() {
        return reserved;
    }

    int paidSign() {
        return paid;
    }
}
