package org.nuandong.beneficiary.checkon;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.nuandong.beneficiary.organisation.ResponsibleUnits;
import org.nuandong.commons.event.Event;
import org.nuandong.commons.event.EventOutbox;

/** check-on.due, done, missed and ended, plan.activated and stood-down: codes and counts. */
@ApplicationScoped
class CheckOnEvents {

    /** As the station's tips call it: somebody may be freezing. */
    private static final List<String> FACTS = List.of("exposed-to-cold");

    private final EventOutbox outbox;
    private final CheckOnRepository repository;
    private final ResponsibleUnits units;

    CheckOnEvents(EventOutbox outbox, CheckOnRepository repository, ResponsibleUnits units) {
        this.outbox = outbox;
        this.units = units;
        this.repository = repository;
    }

    void due(Watch watch) {
        record("check-on.due", watch, watch.startedAt(), watch.people());
    }

    void missed(Watch watch, int left, Instant at) {
        record("check-on.missed", watch, at, left);
    }

    void ended(Watch watch, Instant at) {
        record("check-on.ended", watch, at, null);
    }

    void completed(Watch watch, Instant at) {
        record("check-on.completed", watch, at, watch.people());
    }

    /** One call or visit; the last one of a person says how it ended. */
    void done(CheckOn one) {
        Done data =
                new Done(
                        one.watchId(),
                        subject(one),
                        one.way(),
                        one.result(),
                        !one.unreached(),
                        one.tries(),
                        one.state());
        outbox.record(
                Event.of(
                        "check-on.done",
                        CheckOn.TYPE,
                        one.id(),
                        one.region(),
                        units.find("street-office", one.region()).orElse(null),
                        one.changedAt(),
                        data));
    }

    /** Dispatch opens a tip from it. */
    void helpAsked(CheckOn one) {
        Escalated data =
                new Escalated(
                        one.number(), "home", "heating", "serious", true, FACTS, subject(one));
        outbox.record(
                Event.of(
                        "finding.escalated",
                        CheckOn.TYPE,
                        one.id(),
                        one.region(),
                        null,
                        one.changedAt(),
                        data));
    }

    void heating(HeatingPlanChanged change) {
        outbox.record(
                Event.of(
                        change.active() ? "plan.activated" : "plan.stood-down",
                        "heating-plan",
                        change.stationId(),
                        change.region(),
                        change.stationId(),
                        change.at(),
                        new Plan("heating", change.level())));
    }

    private UUID subject(CheckOn one) {
        return repository.subject(one.personId());
    }

    private void record(String name, Watch watch, Instant at, Integer count) {
        outbox.record(
                Event.of(
                        name,
                        Watch.TYPE,
                        watch.id(),
                        watch.region(),
                        null,
                        at,
                        new Told(
                                watch.unitId(),
                                watch.level().name(),
                                count,
                                watch.dueAt(),
                                watch.endReason())));
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Told(UUID stationId, String level, Integer people, Instant dueAt, String endReason) {}

    record Done(
            UUID watchId,
            UUID subjectId,
            String way,
            String result,
            boolean reached,
            int tries,
            String state) {}

    record Escalated(
            String findingNo,
            String subjectKind,
            String area,
            String severity,
            boolean danger,
            List<String> facts,
            UUID subjectId) {}

    record Plan(String kind, String level) {}
}
