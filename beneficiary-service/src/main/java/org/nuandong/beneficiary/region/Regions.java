package org.nuandong.beneficiary.region;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.nuandong.beneficiary.platform.OfficeClock;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.region.RegionCode;

/** The door of this feature: turns codes of a request into regions that exist. */
@ApplicationScoped
public class Regions {

    private static final int TOWNSHIP = 4;

    private final RegionRepository regions;
    private final Succession succession;
    private final OfficeClock clock;

    Regions(RegionRepository regions, Succession succession, OfficeClock clock) {
        this.regions = regions;
        this.succession = succession;
        this.clock = clock;
    }

    /** Any region of the list, in force or withdrawn; 400 naming the field otherwise. */
    public RegionCode known(String code, String field) {
        return entry(code, field).code();
    }

    /**
     * Where a household lives: a township or a village that is in force; of a withdrawn one its one
     * heir, as in a table. Among several only the sender can tell.
     */
    public RegionCode residence(String code, String field) {
        Region region = entry(code, field);
        if (region.level() < TOWNSHIP) {
            throw RegionProblem.REGION_TOO_WIDE.at(field);
        }
        if (!region.isInForce(clock.today())) {
            return heir(code, field);
        }
        return region.code();
    }

    private RegionCode heir(String code, String field) {
        List<String> heirs = succession.of(code, clock.today());
        if (heirs.isEmpty()) {
            throw RegionProblem.REGION_WITHDRAWN.at(field);
        }
        Region heir = entry(heirs.get(0), field);
        if (heirs.size() > 1 || heir.level() < TOWNSHIP) {
            throw RegionProblem.REGION_DIVIDED.at(field, String.join("、", heirs));
        }
        return heir.code();
    }

    /**
     * What this deployment added to or withdrew from the national list, villages behind their
     * townships.
     */
    public List<LocalRegion> local() {
        return regions
                .list("origin = 'local' or withdrawnBy is not null order by level, code")
                .stream()
                .map(LocalRegion::of)
                .toList();
    }

    private Region entry(String code, String field) {
        return regions.findByIdOptional(code)
                .orElseThrow(() -> CommonProblem.UNKNOWN_CODE.at(field));
    }
}
