package org.nuandong.beneficiary.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import org.nuandong.beneficiary.region.Regions;
import org.nuandong.commons.problem.ProblemException;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.intake.run.ImportRun;

/** Is a code of a table a region, and one that this import may touch? */
@ApplicationScoped
class UnitRegions {

    private final Regions regions;

    UnitRegions(Regions regions) {
        this.regions = regions;
    }

    boolean isTaken(String code, ImportRun run) {
        if (!RegionCode.isValid(code)) {
            return false;
        }
        try {
            return run.takes(regions.known(code, "regionCode"));
        } catch (ProblemException unknown) {
            return false;
        }
    }
}
