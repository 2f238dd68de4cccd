package org.nuandong.beneficiary.programme;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.nuandong.beneficiary.platform.Yuan;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.commons.security.Caller;

/** The figures of approved projects that the caller may see; tests are counted nowhere. */
@ApplicationScoped
class ProjectFigures {

    private final ProjectRepository projects;
    private final Caller caller;

    ProjectFigures(ProjectRepository projects, Caller caller) {
        this.projects = projects;
        this.caller = caller;
    }

    /** One project, as far as totals are concerned. */
    record Figure(
            String block,
            String level,
            int heads,
            String headUnit,
            BigDecimal minYuan,
            BigDecimal maxYuan,
            List<ProjectSource> sources) {

        BigDecimal amount() {
            return sources.stream()
                    .map(ProjectSource::amountYuan)
                    .reduce(Yuan.ZERO, BigDecimal::add);
        }
    }

    List<Figure> of(UUID seasonId, RegionCode region) {
        return projects
                .list(
                        "seasonId = ?1 and test = false and state in ?2 order by id",
                        seasonId,
                        List.of(ProjectState.APPROVED, ProjectState.CLOSED))
                .stream()
                .filter(one -> region.covers(one.region()))
                .filter(one -> caller.sees(one.region(), one.unitId()))
                .map(ProjectFigures::figure)
                .toList();
    }

    private static Figure figure(Project one) {
        ProjectTerms terms = one.terms();
        return new Figure(
                terms.block(),
                terms.level(),
                one.plannedHeads(),
                terms.headUnit(),
                terms.minYuan(),
                terms.maxYuan(),
                one.sources());
    }
}
