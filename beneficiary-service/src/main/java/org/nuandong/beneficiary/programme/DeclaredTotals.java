package org.nuandong.beneficiary.programme;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.nuandong.beneficiary.organisation.Seasons;
import org.nuandong.beneficiary.platform.FreeText;
import org.nuandong.beneficiary.platform.OfficeClock;
import org.nuandong.beneficiary.region.Regions;
import org.nuandong.commons.dictionary.Dictionaries;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.commons.security.Caller;

/** What papers declare: recorded as it stands there, and withdrawn when it was entered wrongly. */
@ApplicationScoped
class DeclaredTotals implements PanacheRepositoryBase<DeclaredTotal, UUID> {

    private final ProgrammeEvents events;
    private final Regions regions;
    private final Seasons seasons;
    private final Dictionaries dictionaries;
    private final Caller caller;
    private final OfficeClock clock;

    DeclaredTotals(
            ProgrammeEvents events,
            Regions regions,
            Seasons seasons,
            Dictionaries dictionaries,
            Caller caller,
            OfficeClock clock) {
        this.events = events;
        this.regions = regions;
        this.seasons = seasons;
        this.dictionaries = dictionaries;
        this.caller = caller;
        this.clock = clock;
    }

    DeclaredTotal record(TotalsRequests.Declared said) {
        RegionCode region = regions.known(said.regionCode(), "regionCode");
        caller.requireRegion(region);
        if (seasons.find(said.seasonId()).isEmpty()) {
            throw ProgrammeProblem.SEASON_UNKNOWN.at("seasonId");
        }
        dictionaries.require("programme-block", said.block(), "block");
        dictionaries.require("head-unit", said.headUnit(), "headUnit");
        if ((said.heads() == null) != (said.headUnit() == null)) {
            throw CommonProblem.INVALID_REQUEST.at("headUnit");
        }
        if (said.upToYuan() != null && said.upToYuan().compareTo(said.amountYuan()) < 0) {
            throw ProgrammeProblem.DECLARED_REVERSED.at("upToYuan");
        }
        FreeText.checked(said.document(), "document");
        Instant now = clock.now();
        DeclaredTotal one =
                new DeclaredTotal(
                        UuidVersion7Strategy.INSTANCE.generateUuid(null),
                        region,
                        said,
                        now,
                        caller.subject());
        persistAndFlush(one);
        events.declared("recorded", one, now);
        return one;
    }

    void withdraw(UUID id, String reason) {
        DeclaredTotal one =
                findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                        .filter(each -> caller.sees(each.region(), each.unitId()))
                        .orElseThrow(CommonProblem.NOT_FOUND::because);
        Instant now = clock.now();
        one.withdraw(FreeText.checked(reason, "reason"), now);
        flush();
        events.declared("withdrawn", one, now);
    }

    /** Of that very region: a figure of a district says nothing of one of its streets. */
    List<DeclaredTotal> of(UUID seasonId, RegionCode region) {
        return list(
                        "seasonId = ?1 and regionCode = ?2 and state = ?3 order by id",
                        seasonId,
                        region,
                        DeclaredTotal.State.STANDS)
                .stream()
                .filter(one -> caller.sees(one.region(), one.unitId()))
                .toList();
    }
}
