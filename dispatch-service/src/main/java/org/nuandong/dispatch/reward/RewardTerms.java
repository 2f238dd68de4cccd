package org.nuandong.dispatch.reward;

import java.math.BigDecimal;

/** The presets of the moment a reward arises: they stay with it. */
record RewardTerms(BigDecimal amountYuan, int personDays, String channels, String staffKinds) {}
