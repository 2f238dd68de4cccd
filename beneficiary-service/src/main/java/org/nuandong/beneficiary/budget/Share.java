package org.nuandong.beneficiary.budget;

import java.math.BigDecimal;

/** 资金份额: so many yuan from one source of the project. */
public record Share(String source, BigDecimal amountYuan) {}
