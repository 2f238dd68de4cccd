package org.nuandong.dispatch.prevention;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.nuandong.commons.event.Event;
import org.nuandong.commons.event.EventOutbox;
import org.nuandong.dispatch.care.Leaving;
import org.nuandong.dispatch.care.Stay;

/** Tells causes and measures by codes, and the whole of a stay when it is over. */
@ApplicationScoped
class PreventionEvents {

    private final EventOutbox outbox;

    PreventionEvents(EventOutbox outbox) {
        this.outbox = outbox;
    }

    void assessed(Stay stay, Assessment found) {
        record(
                "case.assessed",
                stay,
                found.assessedAt(),
                new Assessed(stay.subjectId(), found.causes(), found.needs(), found.homeRegion()));
    }

    void taken(Stay stay, Measure measure) {
        record(
                "case.prevention-recorded",
                stay,
                measure.takenAt(),
                new Taken(stay.subjectId(), measure.kind(), measure.toWhom(), measure.result()));
    }

    /** What the registry's ledger of wandering needs (R230). */
    void summarised(Stay stay, Leaving leaving, Assessment found, List<Measure> measures) {
        record(
                "case.summarised",
                stay,
                leaving.at(),
                new Summary(
                        stay.subjectId(),
                        stay.caseNo(),
                        stay.admittedAt(),
                        leaving.kind(),
                        stay.identified(),
                        stay.repeated(),
                        stay.sex(),
                        stay.ageBand(),
                        stay.condition(),
                        stay.origin(),
                        stay.special(),
                        found == null ? List.of() : found.causes(),
                        found == null ? List.of() : found.needs(),
                        found == null ? null : found.homeRegion(),
                        measures.stream().map(Measure::kind).distinct().sorted().toList(),
                        leaving.backEntered() ? true : null));
    }

    private void record(String name, Stay stay, Instant at, Object data) {
        outbox.record(
                Event.of(name, Stay.TYPE, stay.caseId(), stay.region(), stay.unitId(), at, data)
                        .asTest(stay.test()));
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Assessed(UUID subjectId, List<String> causes, List<String> needs, String homeRegion) {}

    record Taken(UUID subjectId, String kind, String toWhom, String result) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Summary(
            UUID subjectId,
            String caseNo,
            Instant admittedAt,
            String exitKind,
            boolean identified,
            boolean repeat,
            String sex,
            String ageBand,
            String condition,
            String origin,
            List<String> special,
            List<String> causes,
            List<String> needs,
            String homeRegion,
            List<String> measures,
            Boolean backEntered) {}
}
