package org.nuandong.dispatch.duty;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.UUID;
import org.nuandong.commons.deadline.Deadlines;
import org.nuandong.commons.reference.Unit;
import org.nuandong.commons.reference.UnitTree;

/** 极寒: declares it, ends it, and has the station reckoned anew. */
@ApplicationScoped
class Declarations {

    static final String END = "extreme-cold-end";

    private final ExtremeColds rows;
    private final StationDuties duties;
    private final DutyReckoning reckoning;
    private final DutyEvents events;
    private final Deadlines deadlines;
    private final UnitTree units;

    Declarations(
            ExtremeColds rows,
            StationDuties duties,
            DutyReckoning reckoning,
            DutyEvents events,
            Deadlines deadlines,
            UnitTree units) {
        this.rows = rows;
        this.duties = duties;
        this.reckoning = reckoning;
        this.events = events;
        this.deadlines = deadlines;
        this.units = units;
    }

    void declare(ExtremeCold cold, Unit station, Instant now) {
        duties.oneReckoningAtATime();
        rows.persistAndFlush(cold);
        deadlines.set("extreme-cold", cold.id(), END, cold.endsAt(), cold.region(), cold.unitId());
        events.declared(cold, now);
        reckoning.reckon(station, Cause.declaration(cold.id()), now);
    }

    void withdraw(ExtremeCold cold, String reason, Instant now) {
        deadlines.cancel(cold.id(), "withdrawn", END);
        end(cold, reason, now);
    }

    void expire(UUID id, Instant now) {
        duties.oneReckoningAtATime();
        ExtremeCold cold = rows.findById(id, LockModeType.PESSIMISTIC_WRITE);
        if (cold.isOpen() && !cold.endsAt().isAfter(now)) {
            end(cold, null, now);
        }
    }

    private void end(ExtremeCold cold, String reason, Instant now) {
        cold.end(reason, now);
        rows.flush();
        events.declarationEnded(cold, now);
        units.find(cold.unitId())
                .ifPresent(station -> reckoning.reckon(station, Cause.declaration(cold.id()), now));
    }
}
