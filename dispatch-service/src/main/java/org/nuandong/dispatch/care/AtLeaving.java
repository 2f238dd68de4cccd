package org.nuandong.dispatch.care;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * The stay at the moment of leaving: who it is now, where, until when the stay lasts, and the most
 * cash a voucher may carry in yuan.
 */
record AtLeaving(Classification now, boolean inHospital, Instant limitAt, BigDecimal fareMax) {}
