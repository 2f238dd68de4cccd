package org.nuandong.reporting.room;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.nuandong.reporting.live.Source;
import org.nuandong.reporting.sla.Share;

/** 大屏: the room at one instant, labels in the reader's language. */
@Schema(name = "Room")
record RoomView(
        Instant at,
        Scope scope,
        @Schema(description = "In force now, the worst first; exercises are marked")
                List<Warning> warnings,
        @Schema(description = "Stations whose duty stands above NORMAL") List<Duty> duty,
        Teams teams,
        Stock stock,
        Patrols patrols,
        Today today,
        Season season,
        @Schema(description = "The last 14 days with today, oldest first") List<Day> trend,
        List<Source> sources,
        @Schema(
                        description =
                                "Teams, stores, duties, warnings and obligations of which an event"
                                        + " has not come yet: what is shown of them may be old")
                int gaps) {

    record Scope(List<Region> regions, List<Unit> units) {}

    record Region(String code, String name) {}

    record Unit(UUID id, String name) {}

    record Warning(
            String kind,
            String kindLabel,
            @Schema(description = "blue, yellow, orange or red; null when the sender names none")
                    String level,
            String levelLabel,
            List<String> regions,
            Instant effective,
            Instant expires,
            @Schema(description = "A drill 演练: no duty rises by it") boolean exercise) {}

    record Duty(UUID unitId, String unitName, String level, String levelLabel, Instant since) {}

    record Teams(int free, int assigned, int onPatrol, int unavailable, List<UnitTeams> units) {}

    record UnitTeams(
            UUID unitId,
            String unitName,
            @Schema(description = "May be sent at once") int free,
            @Schema(description = "Held by an incident") int assigned,
            @Schema(description = "On a patrol, may be called away") int onPatrol,
            @Schema(description = "On duty, not to be sent") int unavailable) {}

    record Stock(List<Item> items, List<Low> low) {}

    record Item(String item, String label, long onHand) {}

    record Low(
            String holderKind,
            UUID holderId,
            UUID unitId,
            String unitName,
            String item,
            String label,
            @Schema(description = "Pieces that may still be handed out") long quantity,
            @Schema(description = "At the use of late; null without any use")
                    BigDecimal daysOfSupply) {}

    /** Each obligation by itself: one patrol may prove several. */
    @Schema(description = "Patrols owed by obligations whose period touches today (Asia/Shanghai)")
    record Patrols(int owed, int done, int missed, int open, List<UnitPatrols> units) {}

    record UnitPatrols(
            UUID unitId, String unitName, int owed, int done, int missed, Instant nextDueAt) {}

    record Today(
            long incidents,
            long found,
            long broughtIn,
            long helpedOnStreet,
            long goods,
            Share onTime) {}

    record Season(
            LocalDate first,
            int days,
            long incidents,
            long found,
            long broughtIn,
            long helpedOnStreet,
            long goods,
            long patrols,
            long patrolPoints,
            long vehicleTimes,
            long personsSentOut,
            Share onTime) {}

    record Day(LocalDate day, long incidents, long found, Share onTime) {}
}
