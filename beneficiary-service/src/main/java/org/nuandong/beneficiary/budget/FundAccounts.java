package org.nuandong.beneficiary.budget;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.nuandong.beneficiary.programme.ProgrammeView;
import org.nuandong.beneficiary.programme.ProjectState;
import org.nuandong.beneficiary.programme.ProjectTerms;
import org.nuandong.beneficiary.programme.Projects;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.commons.security.Caller;

/** Programmes and projects as holders of money; 404 for what the caller may not see. */
@ApplicationScoped
class FundAccounts {

    private final Projects projects;
    private final Caller caller;

    FundAccounts(Projects projects, Caller caller) {
        this.projects = projects;
        this.caller = caller;
    }

    FundAccount require(FundSide side) {
        return require(side.kind(), side.account());
    }

    FundAccount require(String kind, UUID id) {
        return Balance.PROJECT.equals(kind) ? project(id) : programme(id);
    }

    /** Money goes only to what may still pay it out. */
    void requireOpen(FundSide side) {
        boolean open =
                Balance.PROJECT.equals(side.kind())
                        ? isOpen(projects.terms(side.account()).state())
                        : "open".equals(projects.programme(side.account()).state());
        if (!open) {
            throw BudgetProblem.ACCOUNT_CLOSED.at("to.account");
        }
    }

    private static boolean isOpen(ProjectState state) {
        return state != ProjectState.CLOSED && state != ProjectState.WITHDRAWN;
    }

    private FundAccount project(UUID id) {
        ProjectTerms terms = projects.terms(id);
        return new FundAccount(Balance.PROJECT, id, terms.region(), terms.unitId(), terms.test());
    }

    /** A street sees the district's programme, but its money is the district's. */
    private FundAccount programme(UUID id) {
        ProgrammeView one = projects.programme(id);
        RegionCode region = new RegionCode(one.regionCode());
        if (!caller.sees(region, one.unitId())) {
            throw CommonProblem.NOT_FOUND.because();
        }
        return new FundAccount(Balance.PROGRAMME, id, region, one.unitId(), one.test());
    }
}
