package org.nuandong.dispatch.house;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.nuandong.commons.deadline.Deadlines;
import org.nuandong.commons.preset.Presets;
import org.nuandong.commons.security.Caller;
import org.nuandong.dispatch.daily.StationAlarms;
import org.nuandong.dispatch.platform.ListedText;
import org.nuandong.dispatch.platform.StatedTime;

/** 消毒轮次: each place by the preset of its kind, the next one due from the last (R191). */
@ApplicationScoped
class Rounds {

    static final String DUE = StationAlarms.PREFIX + "disinfection";

    private final HouseRepository house;
    private final HouseEvents events;
    private final Deadlines deadlines;
    private final Presets presets;
    private final Caller caller;
    private final Clock clock;

    Rounds(
            HouseRepository house,
            HouseEvents events,
            Deadlines deadlines,
            Presets presets,
            Caller caller,
            Clock clock) {
        this.house = house;
        this.events = events;
        this.deadlines = deadlines;
        this.presets = presets;
        this.caller = caller;
        this.clock = clock;
    }

    HouseArea register(HouseRequests.NewArea body) {
        Instant now = clock.instant();
        HouseArea area = house.add(new HouseArea(body, now));
        house.flush();
        next(area, now);
        events.area("house-area.registered", area, now, area.dueAt(), null);
        return area;
    }

    HouseArea disinfect(UUID id, HouseRequests.NewDisinfection body) {
        HouseArea area = house.areas().lockVisible(id);
        Instant now = clock.instant();
        Instant last = area.doneAt() == null ? area.since() : area.doneAt();
        Instant at = StatedTime.after(last, body.occurredAt(), now, "occurredAt");
        area.done(at);
        house.add(new Disinfection(id, body.agent(), at, now, caller.subject()));
        deadlines.done(id, DUE);
        next(area, at);
        events.area("house-area.disinfected", area, at, area.dueAt(), body.agent());
        return area;
    }

    HouseArea close(UUID id) {
        HouseArea area = house.areas().lockVisible(id);
        Instant now = clock.instant();
        area.close(now);
        deadlines.cancel(id, "closed");
        events.area("house-area.closed", area, now, null, null);
        return area;
    }

    void next(HouseArea area, Instant from) {
        String every =
                ListedText.pairs(presets.text("house.disinfection-every", area.region(), from))
                        .get(area.kind());
        if (every == null) {
            // The place has no round for such rooms.
            area.due(null);
            return;
        }
        area.due(from.plus(Duration.parse(every)));
        deadlines.set(HouseArea.TYPE, area.id(), DUE, area.dueAt(), area.region(), area.unitId());
    }
}
