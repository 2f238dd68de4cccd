package org.nuandong.beneficiary.checkon;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.nuandong.beneficiary.platform.OfficeClock;
import org.nuandong.commons.deadline.Deadlines;
import org.nuandong.commons.preset.Presets;
import org.nuandong.commons.region.RegionCode;

/** 启动与解除: each rise to or above the preset's level lays its tasks down once; a fall ends them. */
@ApplicationScoped
class ColdWatch {

    static final String DUE = "check-on-due";
    static final String AGAIN = "check-on-again";

    private final CheckOnRepository repository;
    private final CheckOnEvents events;
    private final Event<HeatingPlanChanged> heating;
    private final Deadlines deadlines;
    private final Presets presets;
    private final ObjectMapper json;
    private final OfficeClock clock;

    ColdWatch(
            CheckOnRepository repository,
            CheckOnEvents events,
            Event<HeatingPlanChanged> heating,
            Deadlines deadlines,
            Presets presets,
            ObjectMapper json,
            OfficeClock clock) {
        this.repository = repository;
        this.events = events;
        this.heating = heating;
        this.deadlines = deadlines;
        this.presets = presets;
        this.json = json;
        this.clock = clock;
    }

    void changed(StationDuty duty, DutyLevel before) {
        Instant now = clock.now();
        boolean cold = duty.level().reaches(from("check-on.level", duty.region(), now));
        boolean rose = duty.level().compareTo(before) > 0;
        if (!cold) {
            end(duty, "fell", now);
        } else if (rose) {
            end(duty, "rose-again", now);
            begin(duty, now);
        }
        boolean plan = duty.level().reaches(from("heating-plan.level", duty.region(), now));
        if (duty.heat(plan)) {
            HeatingPlanChanged change =
                    new HeatingPlanChanged(
                            duty.unitId(), duty.region(), duty.level().name(), plan, now);
            events.heating(change);
            heating.fire(change);
        }
    }

    private void begin(StationDuty duty, Instant now) {
        RegionCode region = duty.region();
        Watch.Numbers numbers =
                new Watch.Numbers(
                        presets.duration("check-on.within", region, now),
                        presets.duration("check-on.again-after", region, now),
                        presets.integer("check-on.tries", region, now));
        Watch watch =
                new Watch(UuidVersion7Strategy.INSTANCE.generateUuid(null), duty, numbers, now);
        repository.add(watch);
        watch.looksAfter(repository.layDown(watch, categories(region, now), clock.today()));
        if (watch.people() == 0) {
            watch.complete(now);
        } else {
            deadlines.set(Watch.TYPE, watch.id(), DUE, watch.dueAt(), region, null);
        }
        repository.flush();
        events.due(watch);
    }

    private void end(StationDuty duty, String why, Instant now) {
        Watch watch = repository.openWatch(duty.unitId()).orElse(null);
        if (watch == null) {
            return;
        }
        watch.end(why, now);
        deadlines.cancel(watch.id(), why, DUE);
        repository.waitingForAnotherTry(watch.id()).forEach(one -> deadlines.cancel(one, why));
        repository.dropAll(watch.id(), now);
        repository.flush();
        events.ended(watch, now);
    }

    /** What is no code is nobody's category: a mistyped preset must not stop the night's news. */
    private List<String> categories(RegionCode region, Instant now) {
        List<String> codes = new ArrayList<>();
        try {
            json.readTree(presets.text("check-on.categories", region, now))
                    .forEach(code -> codes.add(code.asText()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("check-on.categories is a list of codes", e);
        }
        return codes;
    }

    /** A level that nobody knows is taken as the next to the utmost: rather too many are called. */
    private DutyLevel from(String preset, RegionCode region, Instant now) {
        return DutyLevel.find(presets.text(preset, region, now)).orElse(DutyLevel.INTENSIVE);
    }
}
