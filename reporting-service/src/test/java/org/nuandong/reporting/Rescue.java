package org.nuandong.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A made-up incident on the street, told event by event in its own order. */
public final class Rescue {

    public final UUID id = UUID.randomUUID();
    public final String number = "JZ-" + id.toString().substring(0, 8);
    private final UUID unit;
    private final String region;
    private final List<Told> events = new ArrayList<>();
    private long sequence;

    public Rescue(UUID unit, String region) {
        this.unit = unit;
        this.region = region;
    }

    /** The tip and the incident it opens. */
    public Rescue called(String at, String source, String deadlineAt) {
        events.add(
                Told.of("dispatch", "tip.received", UUID.randomUUID(), 1, at)
                        .at(unit, region)
                        .with("source", source)
                        .with("incidentId", id.toString())
                        .with("warnings", 0));
        return tell(
                told("incident.opened", at)
                        .with("incidentNo", number)
                        .with("tipIds", List.of())
                        .with("kind", "person-in-need")
                        .with("priority", "normal")
                        .with("receivedAt", at)
                        .with("deadlineAt", deadlineAt)
                        .with("target", "PT30M")
                        .with("byPatrol", false));
    }

    public Rescue markedFar(String at, String deadlineAt) {
        return tell(
                told("incident.marked-far", at)
                        .with("deadlineAt", deadlineAt)
                        .with("target", "PT60M")
                        .with("reason", "distance")
                        .with("decidedByRole", "duty-leader"));
    }

    public Rescue dispatched(String at) {
        return tell(
                told("incident.dispatched", at)
                        .with("teamId", UUID.randomUUID().toString())
                        .with("vehicleIds", List.of())
                        .with(
                                "crew",
                                List.of(
                                        Map.of("agency", "civil-affairs", "persons", 2),
                                        Map.of("agency", "police", "persons", 1)))
                        .with("dispatchedAt", at));
    }

    public Rescue arrived(String at, boolean onTime) {
        return tell(
                told("incident.arrived", at)
                        .with("arrivedAt", at)
                        .with("onTime", onTime)
                        .with("legs", Map.of("dispatchSeconds", 60, "travelSeconds", 600)));
    }

    /** A duty leader says afterwards that the team was there at {@code at}. */
    public Rescue reportedLate(String at) {
        UUID judged = events.get(events.size() - 1).id();
        return tell(
                told("arrival.reported-late", at)
                        .with("arrivedAt", at)
                        .with("dueAt", at)
                        .with("byRole", "duty-leader")
                        .with("onTime", true)
                        .with("lateReport", true)
                        .with("corrects", judged.toString()));
    }

    public Rescue breached(String at) {
        return tell(
                told("arrival.breached", at)
                        .with("step", "arrival-breach")
                        .with("dueAt", at)
                        .with("overdueSeconds", 0));
    }

    public Rescue found(String at, UUID subject) {
        return tell(
                told("person.found", at)
                        .with("subjectId", subject.toString())
                        .with("sex", "male")
                        .with("ageBand", "19-59")
                        .with("conditions", List.of("healthy"))
                        .with("known", false));
    }

    public Rescue outcome(String at, UUID subject, String outcome, int quilts) {
        return tell(
                told("outcome.recorded", at)
                        .with("subjectId", subject.toString())
                        .with("outcome", outcome)
                        .with("protected", false)
                        .with(
                                "goods",
                                quilts == 0
                                        ? List.of()
                                        : List.of(Map.of("item", "quilt", "quantity", quilts))));
    }

    public Rescue closed(String at) {
        return tell(told("incident.closed", at));
    }

    private Told told(String name, String at) {
        return Told.of("dispatch", name, id, ++sequence, at).at(unit, region);
    }

    private Rescue tell(Told told) {
        events.add(told);
        return this;
    }

    public List<Told> events() {
        return List.copyOf(events);
    }
}
