package org.nuandong.beneficiary.pairing;

import java.math.BigDecimal;
import java.time.LocalDate;

/** 帮扶任务: one thing owed within a span of days. */
record PlannedDuty(String rule, String label, LocalDate from, LocalDate until, BigDecimal needed) {

    static final String QUARTER = "quarter-visit";
    static final String FESTIVAL = "festival-visit";
    static final String PRACTICAL = "practical-things";
    static final String VALUE = "value";
}
