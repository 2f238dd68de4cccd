package org.nuandong.reporting.room;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.nuandong.reporting.live.Source;

/** What the room shows, in codes and ids; two that are equal need not be told twice. */
record RoomPicture(
        List<WarningNow> warnings,
        List<DutyNow> duty,
        List<TeamsNow> teams,
        List<StockNow> stock,
        List<LowNow> low,
        List<PatrolsNow> patrols,
        RoomFigures.Read figures,
        List<Source> sources,
        int gaps) {

    RoomPicture with(List<Source> now) {
        return new RoomPicture(warnings, duty, teams, stock, low, patrols, figures, now, gaps);
    }

    /** 预警: in force now. */
    record WarningNow(
            String kind,
            String level,
            List<String> regions,
            Instant effective,
            Instant expires,
            boolean exercise) {

        WarningNow in(List<String> places) {
            return new WarningNow(kind, level, places, effective, expires, exercise);
        }
    }

    /** 值守等级: of a station, above NORMAL. */
    record DutyNow(UUID unitId, String regionCode, String level, Instant since) {}

    /** 救助小组: how many of a unit are what. */
    record TeamsNow(UUID unitId, int free, int assigned, int onPatrol, int unavailable) {}

    /** 库存: pieces of an item over all holders. */
    record StockNow(String item, long onHand) {}

    /** 库存不足: what a holder has too little of. */
    record LowNow(
            String holderKind,
            UUID holderId,
            UUID unitId,
            String item,
            long quantity,
            BigDecimal daysOfSupply) {}

    /** 巡查任务: what a unit owes today. */
    record PatrolsNow(UUID unitId, int owed, int done, int missed, Instant nextDueAt) {}
}
