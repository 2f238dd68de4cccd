package org.nuandong.reporting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A made-up night of frost at a station (2026-12-29, Shanghai): a warning, denser duty, two teams,
 * quilts that run short, patrols owed. Each thing told in its own order.
 */
public final class ColdNight {

    public final UUID warning = UUID.randomUUID();
    public final UUID teamOne = UUID.randomUUID();
    public final UUID teamTwo = UUID.randomUUID();
    public final UUID quilts = UUID.randomUUID();
    private final UUID unit;
    private final String region;
    private final List<Told> events = new ArrayList<>();
    private final Map<UUID, Long> sequences = new HashMap<>();

    public ColdNight(UUID unit, String region) {
        this.unit = unit;
        this.region = region;
        warnings();
        duty();
        teams();
        stock();
        patrols();
    }

    private void warnings() {
        received(warning, "cold-wave", "orange", "Actual", "2026-12-29T16:00:00+08:00");
        UUID drill = UUID.randomUUID();
        Told exercise =
                received(drill, "snowstorm", "red", "Exercise", "2026-12-29T16:30:00+08:00");
        events.set(events.size() - 1, exercise.with("exercise", true).asTest());
        UUID lifted = UUID.randomUUID();
        received(lifted, "gale", "blue", "Actual", "2026-12-29T09:00:00+08:00");
        tell(
                told("warning.cancelled", lifted, "2026-12-29T12:00:00+08:00")
                        .with("kind", "gale")
                        .with("regions", List.of(region))
                        .with("exercise", false));
    }

    /** Holds for a day from when it is sent. */
    private Told received(UUID id, String kind, String level, String status, String sent) {
        return tell(
                told("warning.received", id, sent)
                        .with("kind", kind)
                        .with("level", level)
                        .with("status", status)
                        .with("messageType", "Alert")
                        .with("state", "current")
                        .with("sent", sent)
                        .with("effective", sent)
                        .with("expires", sent.replace("12-29T", "12-30T"))
                        .with("regions", List.of(region))
                        .with("exercise", false));
    }

    private void duty() {
        level("INTENSIVE", "NORMAL", "2026-12-29T16:01:00+08:00");
        Told drill = level("ALL_WEATHER", "INTENSIVE", "2026-12-29T16:31:00+08:00");
        events.set(events.size() - 1, drill.with("exercise", true).asTest());
    }

    private Told level(String level, String from, String at) {
        return tell(
                told("duty.level-changed", unit, at)
                        .with("level", level)
                        .with("from", from)
                        .with("rule", Map.of("minPerDay", 2))
                        .with("cause", "warning")
                        .with("exercise", false));
    }

    private void teams() {
        team(teamOne, "free", "2026-12-29T18:00:00+08:00");
        doing(teamOne, "free", "out-of-service", "2026-12-29T18:00:00+08:00");
        doing(teamOne, "patrolling", "free", "2026-12-29T20:00:00+08:00");
        team(teamTwo, "free", "2026-12-29T18:00:00+08:00");
        doing(teamTwo, "free", "out-of-service", "2026-12-29T18:00:00+08:00");
        UUID home = UUID.randomUUID();
        team(home, "free", "2026-12-29T06:00:00+08:00");
        team(home, "off-duty", "2026-12-29T18:00:00+08:00");
    }

    private void team(UUID team, String state, String at) {
        tell(
                told("team.changed", team, at)
                        .with("state", state)
                        .with("vehicleIds", List.of())
                        .with("members", 3));
    }

    private void doing(UUID team, String state, String from, String at) {
        tell(
                told("unit-state.changed", team, at)
                        .with("state", state)
                        .with("from", from)
                        .with("since", at));
    }

    private void stock() {
        tell(
                stock("stock.received", quilts, "quilt", "2026-12-20T10:00:00+08:00")
                        .with("source", "allocation")
                        .with("quantity", 40)
                        .with("onHand", 40)
                        .with("low", false));
        tell(
                stock("stock.issued", quilts, "quilt", "2026-12-29T21:00:00+08:00")
                        .with("quantity", 34)
                        .with("shortfall", 0)
                        .with("cause", "outcome")
                        .with("onHand", 6)
                        .with("daysOfSupply", 1.5)
                        .with("low", true));
        tell(
                stock("stock.low", quilts, "quilt", "2026-12-29T21:00:00+08:00")
                        .with("quantity", 5)
                        .with("daysOfSupply", 1.2));
        tell(
                stock("stock.counted", UUID.randomUUID(), "food", "2026-12-28T10:00:00+08:00")
                        .with("quantity", 300)
                        .with("expected", 300)
                        .with("difference", 0)
                        .with("onHand", 300)
                        .with("low", false));
    }

    private Told stock(String name, UUID id, String item, String at) {
        return told(name, id, at)
                .with("holderKind", "station")
                .with("holderId", unit.toString())
                .with("item", item);
    }

    private void patrols() {
        UUID day = UUID.randomUUID();
        String begins = "2026-12-29T00:00:00+08:00";
        String ends = "2026-12-30T00:00:00+08:00";
        owed("duty.obligation-set", day, begins, begins, ends, 2, 0);
        owed("duty.obligation-warned", day, "2026-12-29T20:00:00+08:00", begins, ends, 2, 1);
        UUID hours = UUID.randomUUID();
        owed("duty.obligation-set", hours, begins, begins, "2026-12-29T06:00:00+08:00", 1, 0);
        owed(
                "duty.obligation-missed",
                hours,
                "2026-12-29T06:00:00+08:00",
                begins,
                "2026-12-29T06:00:00+08:00",
                1,
                0);
        UUID yesterday = UUID.randomUUID();
        owed(
                "duty.obligation-set",
                yesterday,
                "2026-12-28T00:00:00+08:00",
                "2026-12-28T00:00:00+08:00",
                begins,
                1,
                0);
    }

    private void owed(
            String name, UUID id, String at, String from, String until, int owed, int done) {
        tell(
                told(name, id, at)
                        .with("level", "INTENSIVE")
                        .with("rule", Map.of())
                        .with("kind", "daily")
                        .with("dueAt", until)
                        .with("periodFrom", from)
                        .with("periodUntil", until)
                        .with("owed", owed)
                        .with("done", done));
    }

    /** Team two is sent; told as it happens. */
    public Told teamTwoIsSent(String at) {
        return told("team.changed", teamTwo, at)
                .with("state", "assigned")
                .with("vehicleIds", List.of())
                .with("incidentId", UUID.randomUUID().toString())
                .with("members", 3);
    }

    private Told told(String name, UUID id, String at) {
        return Told.of("dispatch", name, id, sequences.merge(id, 1L, Long::sum), at)
                .at(unit, region);
    }

    private Told tell(Told told) {
        events.add(told);
        return told;
    }

    public List<Told> events() {
        return List.copyOf(events);
    }
}
