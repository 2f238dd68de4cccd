package org.nuandong.dispatch.lodging;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.nuandong.commons.preset.Presets;
import org.nuandong.commons.security.Caller;
import org.nuandong.commons.security.Role;
import org.nuandong.dispatch.platform.ListedText;
import org.nuandong.dispatch.platform.StatedTime;
import org.nuandong.dispatch.weather.WarningsInForce;

/**
 * 寒夜加床 (R130): opened by anybody on duty while a cold warning is in force, otherwise by a duty
 * leader with a reason; put away only once nobody sleeps there.
 */
@ApplicationScoped
class Overflow {

    private static final String KINDS = "lodging.overflow.warning-kinds";

    private final LodgingRepository lodging;
    private final LodgingEvents events;
    private final HouseFull full;
    private final WarningsInForce warnings;
    private final Presets presets;
    private final Caller caller;
    private final Clock clock;

    Overflow(
            LodgingRepository lodging,
            LodgingEvents events,
            HouseFull full,
            WarningsInForce warnings,
            Presets presets,
            Caller caller,
            Clock clock) {
        this.lodging = lodging;
        this.events = events;
        this.full = full;
        this.warnings = warnings;
        this.presets = presets;
        this.caller = caller;
        this.clock = clock;
    }

    House open(UUID houseId, String reason) {
        House house = lodging.lockVisible(houseId);
        Instant now = clock.instant();
        house.openOverflow(cause(house, reason, now), reason, now);
        lodging.flush();
        events.overflowOpened(house, beds(house));
        full.look(house, now);
        return house;
    }

    private String cause(House house, String reason, Instant now) {
        if (isCold(house, now)) {
            return "warning";
        }
        if (reason == null || reason.isBlank() || !caller.hasRole(Role.DUTY_LEADER)) {
            throw LodgingProblem.OVERFLOW_WITHOUT_WARNING.at("reason");
        }
        return "duty-leader";
    }

    private boolean isCold(House house, Instant now) {
        List<String> kinds = ListedText.codes(presets.text(KINDS, house.region(), now));
        return warnings.all(now).stream()
                .filter(warning -> !warning.exercise() && kinds.contains(warning.kind()))
                .flatMap(warning -> warning.regions().stream())
                .anyMatch(region -> region.covers(house.region()) || house.region().covers(region));
    }

    House close(UUID houseId, Instant stated) {
        House house = lodging.lockVisible(houseId);
        Set<UUID> overflow = new HashSet<>();
        rooms(house).forEach(room -> overflow.add(room.id()));
        long sleepers =
                lodging.taken(List.of(houseId)).stream()
                        .filter(bed -> overflow.contains(bed.roomId()))
                        .count();
        if (sleepers > 0) {
            throw LodgingProblem.OVERFLOW_IN_USE.because(sleepers);
        }
        Instant at = StatedTime.after(house.overflowSince(), stated, clock.instant(), "at");
        house.closeOverflow();
        lodging.flush();
        events.overflowClosed(house, beds(house), at);
        full.look(house, clock.instant());
        return house;
    }

    private int beds(House house) {
        return rooms(house).stream().mapToInt(Room::beds).sum();
    }

    private List<Room> rooms(House house) {
        return lodging.rooms(List.of(house.id())).stream()
                .filter(room -> room.is(Room.OVERFLOW))
                .toList();
    }
}
