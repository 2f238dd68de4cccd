package org.nuandong.beneficiary.organisation;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.nuandong.commons.region.RegionCode;

/** 行动时段: when the winter action of a place runs, both days included. */
@Entity
class SeasonWindow {

    @Id private UUID id;
    private RegionCode regionCode;
    private String name;
    private LocalDate startsOn;
    private LocalDate endsOn;
    private String source;
    private Instant changedAt;
    @Version private int version;

    protected SeasonWindow() {}

    SeasonWindow(UUID id, RegionCode region, SeasonState state, Instant at) {
        this.id = id;
        become(region, state, at);
    }

    void become(RegionCode region, SeasonState state, Instant at) {
        if (state.endsOn().isBefore(state.startsOn())) {
            throw UnitProblem.UNIT_DATES_REVERSED.at("endsOn");
        }
        regionCode = region;
        name = state.name();
        startsOn = state.startsOn();
        endsOn = state.endsOn();
        source = state.source();
        changedAt = at;
    }

    UUID id() {
        return id;
    }

    RegionCode region() {
        return regionCode;
    }

    Instant changedAt() {
        return changedAt;
    }

    int version() {
        return version;
    }

    SeasonView view() {
        return new SeasonView(id, regionCode.code(), name, startsOn, endsOn, source, changedAt);
    }
}
