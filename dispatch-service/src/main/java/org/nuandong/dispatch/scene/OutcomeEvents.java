package org.nuandong.dispatch.scene;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.nuandong.commons.personal.PersonalData;
import org.nuandong.commons.preset.Presets;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.dispatch.followup.PlannedFollowUp;
import org.nuandong.dispatch.incident.Incident;
import org.nuandong.dispatch.incident.IncidentLog;
import org.nuandong.dispatch.platform.GeoPoint;
import org.nuandong.dispatch.platform.ListedText;

/**
 * The events of outcomes and goods. They carry what partners need to act on a refusal (R123, R141):
 * which agencies are told, about where, about what kind of person; never who.
 */
@ApplicationScoped
class OutcomeEvents {

    private final IncidentLog log;
    private final Presets presets;
    private final PersonalData personal;

    OutcomeEvents(IncidentLog log, Presets presets, PersonalData personal) {
        this.log = log;
        this.presets = presets;
        this.personal = personal;
    }

    /** Answers the event's id, which a correction names. */
    UUID recorded(
            Incident incident,
            FoundPerson person,
            RecordedOutcome outcome,
            List<GoodsHanded> goods,
            PlannedFollowUp planned) {
        return log.event(
                incident,
                "outcome.recorded",
                outcome.at(),
                told(incident, person, outcome, goods, planned));
    }

    UUID corrected(
            Incident incident,
            FoundPerson person,
            RecordedOutcome before,
            RecordedOutcome outcome,
            List<GoodsHanded> goods,
            PlannedFollowUp planned) {
        return log.event(
                incident,
                "outcome.corrected",
                outcome.at(),
                new Corrected(
                        before.eventId(),
                        before.id(),
                        before.outcome(),
                        outcome.correctionReason(),
                        told(incident, person, outcome, goods, planned)));
    }

    void given(Incident incident, FoundPerson person, List<GoodsHanded> goods, Instant at) {
        log.event(incident, "goods.given", at, new Given(person.subjectId(), items(goods)));
    }

    private Told told(
            Incident incident,
            FoundPerson person,
            RecordedOutcome outcome,
            List<GoodsHanded> goods,
            PlannedFollowUp planned) {
        GeoPoint point = incident.point();
        return new Told(
                outcome.id(),
                incident.incidentNo(),
                person.subjectId(),
                person.sex(),
                person.ageBand(),
                person.condition().conditions(person.subjectId(), personal),
                outcome.outcome(),
                outcome.reason(),
                outcome.isProtected(),
                outcome.ambulanceResult(),
                items(goods),
                agencies(outcome, incident.region()),
                point == null ? null : point.gridCell(),
                planned == null ? null : planned.dueAt());
    }

    /** R123, R144: who has to know, by preset. */
    private List<String> agencies(RecordedOutcome outcome, RegionCode region) {
        String told =
                ListedText.pairs(presets.text("scene.tell", region, outcome.at()))
                        .get(outcome.outcome());
        return told == null ? List.of() : List.of(told.split("\\+"));
    }

    private static List<Item> items(List<GoodsHanded> goods) {
        return GoodsGiving.merged(goods).stream()
                .map(line -> new Item(line.item(), line.quantity()))
                .toList();
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Told(
            UUID outcomeId,
            String incidentNo,
            UUID subjectId,
            String sex,
            String ageBand,
            List<String> conditions,
            String outcome,
            String reason,
            @JsonProperty("protected") boolean isProtected,
            String ambulance,
            List<Item> goods,
            List<String> tell,
            String gridCell,
            Instant followUpDueAt) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Corrected(
            UUID corrects,
            UUID correctsOutcomeId,
            String before,
            String correctionReason,
            @JsonUnwrapped Told outcome) {}

    record Item(String item, int quantity) {}

    record Given(UUID subjectId, List<Item> goods) {}
}
