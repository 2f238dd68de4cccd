package org.nuandong.dispatch.coordination;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.nuandong.commons.deadline.Deadlines;
import org.nuandong.commons.reference.Unit;
import org.nuandong.commons.reference.UnitTree;
import org.nuandong.commons.security.Caller;
import org.nuandong.dispatch.platform.ActingRole;
import org.nuandong.dispatch.platform.FreeText;

/** 任务下达与完成: sets tasks with their clocks, ends them. */
@ApplicationScoped
class Tasks {

    static final String DUE = "coordination-task";

    private final CoordinationRepository rows;
    private final CoordinationEvents events;
    private final Deadlines deadlines;
    private final UnitTree units;
    private final Caller caller;
    private final ActingRole role;

    Tasks(
            CoordinationRepository rows,
            CoordinationEvents events,
            Deadlines deadlines,
            UnitTree units,
            Caller caller,
            ActingRole role) {
        this.rows = rows;
        this.events = events;
        this.deadlines = deadlines;
        this.units = units;
        this.caller = caller;
        this.role = role;
    }

    /** What somebody wants done, with its fields checked; {@code path} leads to them. */
    CoordinationTask set(
            String kind, TaskResource.Wanted wanted, UUID source, String path, Instant now) {
        FreeText.requireNoNumbers(wanted.title(), path + "title");
        Unit owner =
                units.find(wanted.ownerUnitId())
                        .orElseThrow(
                                () -> CoordinationProblem.OWNER_UNKNOWN.at(path + "ownerUnitId"));
        caller.requireRegion(owner.region());
        if (!wanted.dueAt().isAfter(now)) {
            throw CoordinationProblem.DUE_IN_PAST.at(path + "dueAt");
        }
        return set(
                new CoordinationTask(
                        kind, wanted.title().strip(), owner, source, wanted.dueAt(), now),
                now);
    }

    CoordinationTask set(CoordinationTask task, Instant now) {
        rows.persist(task.setBy(caller.subject()));
        deadlines.set(
                "coordination-task", task.id(), DUE, task.dueAt(), task.region(), task.unitId());
        events.task("set", task, now);
        return task;
    }

    void done(CoordinationTask task, String result, Instant at) {
        task.done(caller.subject(), role.current(), result, at);
        deadlines.done(task.id(), DUE);
        events.done(task);
    }

    void withdraw(CoordinationTask task, String reason, Instant now) {
        task.withdraw(reason, now);
        deadlines.cancel(task.id(), "withdrawn", DUE);
        events.task("withdrawn", task, now);
    }
}
