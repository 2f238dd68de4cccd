package org.nuandong.beneficiary.region;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import org.nuandong.beneficiary.platform.OfficeClock;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.commons.security.Caller;
import org.nuandong.commons.security.Role;

/** Adds, renames and withdraws regions; what it names exists and lies where the caller may act. */
@ApplicationScoped
class RegionRegister {

    private static final int COUNTY = 3;

    private final RegionRepository regions;
    private final FormerNames formerNames;
    private final RegionEvents events;
    private final Caller caller;
    private final OfficeClock clock;

    RegionRegister(
            RegionRepository regions,
            FormerNames formerNames,
            RegionEvents events,
            Caller caller,
            OfficeClock clock) {
        this.regions = regions;
        this.formerNames = formerNames;
        this.events = events;
        this.caller = caller;
        this.clock = clock;
    }

    Region add(RegionCode code, String name, RegionCode parent, LocalDate from) {
        caller.requireRegion(code);
        Region above =
                regions.findByIdOptional(parent.code())
                        .orElseThrow(() -> CommonProblem.UNKNOWN_CODE.at("parentCode"));
        if (!above.code().covers(code) || code.level() <= above.level()) {
            throw RegionProblem.REGION_NOT_UNDER_PARENT.at("parentCode");
        }
        if (regions.findByIdOptional(code.code()).isPresent()) {
            throw RegionProblem.REGION_EXISTS.at("code");
        }
        Region region = Region.local(code, name, parent, from, clock.now());
        regions.persistAndFlush(region);
        events.changed(region);
        return region;
    }

    /** With {@code nameSince} the old name is kept and found; without it, it was a slip. */
    void change(Region region, RegionResource.RegionChange state) {
        String before = region.name();
        region.change(state.name(), state.validFrom(), state.validTo(), clock.now());
        if (state.nameSince() != null && !before.equals(state.name())) {
            formerNames.keep(
                    region.code().code(),
                    before,
                    region.validFrom(),
                    state.nameSince().minusDays(1));
        }
        saved(region);
    }

    void withdraw(Region region, RegionWithdrawal said) {
        requireLevel(region);
        if (said.replacedBy().contains(region.code().code())) {
            throw RegionProblem.REGION_HEIR_UNFIT.at("replacedBy");
        }
        for (String heir : said.replacedBy()) {
            Region other =
                    regions.findByIdOptional(heir)
                            .orElseThrow(() -> CommonProblem.UNKNOWN_CODE.at("replacedBy"));
            if (!other.isInForce(said.lastDay().plusDays(1))
                    || other.level() > region.level() + 1) {
                throw RegionProblem.REGION_HEIR_UNFIT.at("replacedBy");
            }
        }
        region.withdraw(said.lastDay(), said.replacedBy(), said.source(), clock.now());
        saved(region);
    }

    void reinstate(Region region) {
        requireLevel(region);
        if (region.withdrawnBy() == null) {
            throw RegionProblem.REGION_NOT_WITHDRAWN_HERE.because();
        }
        region.withdraw(null, List.of(), null, clock.now());
        saved(region);
    }

    /** Counties and above change by the State Council's word: the operator enters it. */
    private void requireLevel(Region region) {
        caller.requireRegion(region.code());
        if (region.level() <= COUNTY && !caller.hasRole(Role.OPERATOR)) {
            throw CommonProblem.FORBIDDEN.because();
        }
    }

    private void saved(Region region) {
        regions.flush();
        events.changed(region);
    }
}
