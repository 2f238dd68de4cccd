package org.nuandong.dispatch.care;

import java.math.BigDecimal;
import java.time.Instant;

/** 离站情况: how a stay ended, as papers tell it; codes and times, nobody's name. */
public record StayExit(
        String kind,
        Instant exitedAt,
        int stayDays,
        String destination,
        String reasonCode,
        String reason,
        String transferStation,
        String collectorRelation,
        int escorts,
        BigDecimal cashYuan) {

    static StayExit of(CareExit exit) {
        return new StayExit(
                exit.kind(),
                exit.exitedAt(),
                exit.stayDays(),
                exit.destination(),
                exit.reasonCode(),
                exit.reason(),
                exit.transferStation(),
                exit.collectorRelation(),
                exit.escorts() == null ? 0 : exit.escorts().size(),
                exit.cashYuan());
    }
}
