package org.nuandong.dispatch.house;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.nuandong.commons.preset.Presets;
import org.nuandong.commons.security.Caller;
import org.nuandong.dispatch.care.Stays;
import org.nuandong.dispatch.matter.SeriousMatterDraft;
import org.nuandong.dispatch.matter.SeriousMatters;
import org.nuandong.dispatch.platform.BackEntry;
import org.nuandong.dispatch.platform.ListedText;
import org.nuandong.dispatch.platform.StatedTime;

/** Samples, daily counts, checks, and what happens in the house. */
@ApplicationScoped
class HouseBook {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final HouseRepository house;
    private final HouseEvents events;
    private final SeriousMatters matters;
    private final Stays stays;
    private final Presets presets;
    private final Caller caller;
    private final Clock clock;

    HouseBook(
            HouseRepository house,
            HouseEvents events,
            SeriousMatters matters,
            Stays stays,
            Presets presets,
            Caller caller,
            Clock clock) {
        this.house = house;
        this.events = events;
        this.matters = matters;
        this.stays = stays;
        this.presets = presets;
        this.caller = caller;
        this.clock = clock;
    }

    FoodSample sample(HouseRequests.NewSample body) {
        Instant now = clock.instant();
        Instant at = StatedTime.of(body.occurredAt(), now, "occurredAt");
        int least = presets.integer("house.food-sample.least-grams", body.regionCode(), at);
        if (body.grams() < least) {
            throw HouseProblem.SAMPLE_TOO_SMALL.at("grams");
        }
        Instant until = at.plus(presets.duration("house.food-sample.kept", body.regionCode(), at));
        FoodSample sample = house.add(new FoodSample(body, at, until, now, caller.subject()));
        house.flush();
        events.sample("food-sample.taken", sample, at);
        return sample;
    }

    FoodSample discard(UUID id, Instant stated) {
        FoodSample sample = house.samples().lockVisible(id);
        Instant at = StatedTime.of(stated, clock.instant(), "occurredAt");
        sample.discard(at);
        events.sample("food-sample.discarded", sample, at);
        return sample;
    }

    void count(HouseRequests.NewDay body) {
        Instant now = clock.instant();
        if (body.on().isAfter(LocalDate.ofInstant(now, CHINA))) {
            throw HouseProblem.DAY_NOT_YET.at("on");
        }
        long kinds = body.counts().stream().map(HouseRequests.Count::kind).distinct().count();
        if (kinds < body.counts().size()) {
            throw HouseProblem.COUNTED_TWICE.at("counts");
        }
        for (HouseRequests.Count count : body.counts()) {
            if (count.vaccinated() != null && count.vaccinated() > count.persons()) {
                throw HouseProblem.MORE_VACCINATED_THAN_THERE.at("counts");
            }
            house.say(body, count, now);
        }
        events.counted(body, now);
    }

    HouseCheck check(HouseRequests.NewHouseCheck body) {
        Instant now = clock.instant();
        Instant at = StatedTime.of(body.occurredAt(), now, "occurredAt");
        HouseCheck check = house.add(new HouseCheck(body, at, now, caller.subject()));
        house.flush();
        events.checked(check);
        return check;
    }

    /** Goes up as the kind of serious matter that the preset names, with the time of that kind. */
    HouseIncident happened(HouseRequests.NewIncident body) {
        boolean entered = BackEntry.allowed(body.backEntry(), caller);
        Instant now = clock.instant();
        Instant at = StatedTime.of(body.occurredAt(), now, "occurredAt");
        body.casesOrNone().forEach(stays::visible);
        HouseIncident incident = new HouseIncident(body, at, now, entered);
        UUID matter =
                matters.raise(
                        new SeriousMatterDraft(
                                        matterKind(body, at),
                                        incident.id(),
                                        HouseIncident.TYPE,
                                        body.regionCode(),
                                        body.unitId(),
                                        body.kind(),
                                        at)
                                .asBackEntered(entered));
        house.add(incident.raised(matter, caller.subject()));
        house.flush();
        body.casesOrNone().forEach(id -> house.add(new IncidentCase(incident.id(), id)));
        house.flush();
        events.happened(incident, body.casesOrNone().size());
        return incident;
    }

    private String matterKind(HouseRequests.NewIncident body, Instant at) {
        return ListedText.pairs(presets.text("house.incident.matter", body.regionCode(), at))
                .getOrDefault(body.kind(), "other");
    }
}
