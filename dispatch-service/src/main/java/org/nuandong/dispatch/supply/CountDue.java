package org.nuandong.dispatch.supply;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import org.nuandong.commons.deadline.Deadline;
import org.nuandong.commons.deadline.DeadlineHandler;
import org.nuandong.commons.deadline.Deadlines;
import org.nuandong.commons.preset.Presets;
import org.nuandong.commons.security.Role;
import org.nuandong.dispatch.alarm.Alarm;
import org.nuandong.dispatch.alarm.AlarmSubject;
import org.nuandong.dispatch.alarm.Alarms;

/** 盘点: goods went out beyond the books; whoever keeps them counts within a time, or is reminded. */
@ApplicationScoped
class CountDue implements DeadlineHandler {

    static final String STEP = "stock-count";
    private static final String WITHIN = "supply.shortfall.count-within";

    private final StockRepository stock;
    private final Deadlines deadlines;
    private final Presets presets;
    private final Alarms alarms;
    private final Clock clock;

    CountDue(
            StockRepository stock,
            Deadlines deadlines,
            Presets presets,
            Alarms alarms,
            Clock clock) {
        this.stock = stock;
        this.deadlines = deadlines;
        this.presets = presets;
        this.alarms = alarms;
        this.clock = clock;
    }

    /** The clock starts with the first shortfall; {@code silent} asks without waking anybody. */
    void ask(StockItem item, boolean silent) {
        Instant now = clock.instant();
        if (item.askForCount(now) && !silent) {
            deadlines.set(
                    "stock-item",
                    item.id(),
                    STEP,
                    now.plus(presets.duration(WITHIN, item.region(), now)),
                    item.region(),
                    item.unitId());
        }
    }

    void met(StockItem item) {
        if (item.countNeededSince() != null) {
            item.counted();
            deadlines.done(item.id(), STEP);
        }
    }

    @Override
    public String step() {
        return STEP;
    }

    @Override
    public void due(Deadline deadline, Instant now) {
        StockItem item = stock.findById(deadline.aggregateId());
        if (item != null && item.countNeededSince() != null) {
            deadlines.missed(deadline);
            alarms.raise(
                    new Alarm(
                            new AlarmSubject(
                                    "stock-item",
                                    item.id(),
                                    item.account().name(),
                                    item.region(),
                                    item.unitId(),
                                    false),
                            STEP,
                            Role.STATION_CLERK,
                            deadline.dueAt(),
                            now));
        }
    }
}
