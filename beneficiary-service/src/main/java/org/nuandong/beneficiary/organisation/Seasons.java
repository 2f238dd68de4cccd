package org.nuandong.beneficiary.organisation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.nuandong.beneficiary.platform.OfficeClock;
import org.nuandong.beneficiary.region.Regions;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.commons.security.Caller;

/** Door: the winter of a place; the nearest region that names one has the word. */
@ApplicationScoped
public class Seasons implements PanacheRepositoryBase<SeasonWindow, UUID> {

    private final UnitEvents events;
    private final Regions regions;
    private final Caller caller;
    private final OfficeClock clock;

    Seasons(UnitEvents events, Regions regions, Caller caller, OfficeClock clock) {
        this.events = events;
        this.regions = regions;
        this.caller = caller;
        this.clock = clock;
    }

    /** The window that a day of a place lies in. */
    public Optional<SeasonView> at(RegionCode region, LocalDate day) {
        return list("startsOn <= ?1 and endsOn >= ?1", day).stream()
                .filter(season -> season.region().covers(region))
                .max(
                        Comparator.comparingInt(
                                        (SeasonWindow season) -> season.region().prefix().length())
                                .thenComparing(SeasonWindow::id))
                .map(SeasonWindow::view);
    }

    /** One by its id, whoever asks. */
    public Optional<SeasonView> find(UUID id) {
        return findByIdOptional(id).map(SeasonWindow::view);
    }

    /** Those of a place and of what it belongs to, the latest first; all without a place. */
    List<SeasonWindow> of(RegionCode region) {
        return list("order by startsOn desc, id desc").stream()
                .filter(season -> region == null || season.region().covers(region))
                .toList();
    }

    SeasonWindow open(SeasonState state) {
        own(state);
        return take(UuidVersion7Strategy.INSTANCE.generateUuid(null), state);
    }

    /** What the deployment itself says is taken over as it is. */
    SeasonWindow take(UUID id, SeasonState state) {
        SeasonWindow season =
                new SeasonWindow(id, new RegionCode(state.regionCode()), state, clock.now());
        persistAndFlush(season);
        events.seasonChanged(season);
        return season;
    }

    void change(SeasonWindow season, SeasonState state) {
        season.become(own(state), state, clock.now());
        flush();
        events.seasonChanged(season);
    }

    private RegionCode own(SeasonState state) {
        RegionCode region = regions.known(state.regionCode(), "regionCode");
        caller.requireRegion(region);
        return region;
    }
}
