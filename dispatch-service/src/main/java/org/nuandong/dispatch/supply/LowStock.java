package org.nuandong.dispatch.supply;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.nuandong.commons.security.Role;
import org.nuandong.dispatch.alarm.Alarm;
import org.nuandong.dispatch.alarm.AlarmSubject;
import org.nuandong.dispatch.alarm.Alarms;

/** 库存不足 (R252, R253): told once when stock falls under its line, and again after a recovery. */
@ApplicationScoped
class LowStock {

    private final StockLevels levels;
    private final StockEvents events;
    private final Alarms alarms;

    LowStock(StockLevels levels, StockEvents events, Alarms alarms) {
        this.levels = levels;
        this.events = events;
        this.alarms = alarms;
    }

    /** Measures the item after a change and marks it; the event of the change comes first. */
    Measured measure(StockItem item, Instant at) {
        StockLevel level = levels.of(item);
        return new Measured(level, item.markLow(level.isLow(), at));
    }

    /** {@code silent}: entered afterwards from paper, so nobody is woken. */
    void tell(StockItem item, Measured measured, Instant at, boolean silent) {
        if (!measured.fell()) {
            return;
        }
        events.low(item, measured.level(), at);
        if (!silent) {
            alarms.raise(
                    new Alarm(
                            new AlarmSubject(
                                    "stock-item",
                                    item.id(),
                                    item.account().name(),
                                    item.region(),
                                    item.unitId(),
                                    false),
                            "stock-low",
                            Role.STATION_CLERK,
                            null,
                            at));
        }
    }

    /** How the item stands, and whether it has just fallen under its line. */
    record Measured(StockLevel level, boolean fell) {}
}
