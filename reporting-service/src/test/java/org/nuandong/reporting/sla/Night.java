package org.nuandong.reporting.sla;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.nuandong.commons.event.ReceivedEvent;
import org.nuandong.reporting.Told;

/** A made-up incident of one night, told event by event; times are minutes after the call. */
final class Night {

    final UUID id = UUID.randomUUID();
    final UUID unit;
    final String region;
    private final String calledAt;
    private final List<Told> events = new ArrayList<>();

    Night(String region, UUID unit, String calledAt) {
        this.region = region;
        this.unit = unit;
        this.calledAt = calledAt;
    }

    Night called(Map<String, Object> more) {
        Told opened =
                told("incident.opened", 0)
                        .with("incidentNo", "2026-" + region + "-000001")
                        .with("tipIds", List.of(UUID.randomUUID().toString()))
                        .with("kind", "unknown")
                        .with("priority", "normal")
                        .with("receivedAt", at(0))
                        .with("deadlineAt", at(30))
                        .with("target", "PT30M")
                        .with("byPatrol", false);
        for (Map.Entry<String, Object> field : more.entrySet()) {
            opened = opened.with(field.getKey(), field.getValue());
        }
        return tell(opened);
    }

    Night arrived(int minute, int travelSeconds, boolean onTime) {
        return tell(
                told("incident.arrived", minute)
                        .with("teamId", UUID.randomUUID().toString())
                        .with("arrivedAt", at(minute))
                        .with("onTime", onTime)
                        .with("receivedAt", at(0))
                        .with("deadlineAt", at(30))
                        .with(
                                "legs",
                                Map.of(
                                        "dispatchSeconds",
                                        minute * 60 - travelSeconds,
                                        "travelSeconds",
                                        travelSeconds)));
    }

    Night breached(int minute) {
        return step("arrival.breached", minute, Map.of());
    }

    Night explained(int minute, String reason) {
        return step("arrival.explained", minute, Map.of("reason", reason, "byRole", "duty-leader"));
    }

    private Night step(String name, int minute, Map<String, Object> more) {
        Told told =
                told(name, minute)
                        .with("step", "arrival-breach")
                        .with("dueAt", at(30))
                        .with("overdueSeconds", 1);
        for (Map.Entry<String, Object> field : more.entrySet()) {
            told = told.with(field.getKey(), field.getValue());
        }
        return tell(told);
    }

    Night and(String name, int minute, Map<String, Object> data) {
        Told told = told(name, minute);
        for (Map.Entry<String, Object> field : data.entrySet()) {
            told = told.with(field.getKey(), field.getValue());
        }
        return tell(told);
    }

    /** The time so many minutes after the call. */
    String at(int minute) {
        return java.time.OffsetDateTime.parse(calledAt).plusMinutes(minute).toString();
    }

    private Told told(String name, int minute) {
        return Told.of("dispatch", name, id, events.size() + 1L, at(minute)).at(unit, region);
    }

    private Night tell(Told told) {
        events.add(told);
        return this;
    }

    List<Told> events() {
        return List.copyOf(events);
    }

    ServedIncident folded() {
        List<ReceivedEvent> received = events.stream().map(Told::received).toList();
        return ServedIncidentFold.fold(received);
    }
}
