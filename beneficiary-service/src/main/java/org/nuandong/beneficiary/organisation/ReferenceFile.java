package org.nuandong.beneficiary.organisation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.nuandong.beneficiary.region.LocalRegion;

/** The bootstrap file of a deployment as it would be written today. */
public record ReferenceFile(
        @Schema(description = "who reports to another stands behind it") List<UnitLineUp> units,
        @Schema(description = "added locally; the national list is in every jar")
                List<LocalRegion> regions,
        @Schema(description = "winters, in the form of their event") List<Winter> seasons) {

    /** A season in the form of its event. */
    public record Winter(
            UUID seasonId,
            String regionCode,
            String name,
            LocalDate startsOn,
            LocalDate endsOn,
            String source) {

        static Winter of(SeasonView season) {
            return new Winter(
                    season.id(),
                    season.regionCode(),
                    season.name(),
                    season.startsOn(),
                    season.endsOn(),
                    season.source());
        }
    }

    /** A unit in the form of its event. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record UnitLineUp(
            UUID unitId,
            String name,
            String nameEn,
            String kind,
            String regionCode,
            UUID parentId,
            LocalDate validFrom,
            LocalDate validTo,
            List<UnitLine> lines) {

        static UnitLineUp of(Unit unit) {
            UnitState state = unit.state();
            return new UnitLineUp(
                    unit.id(),
                    state.name(),
                    state.nameEn(),
                    state.kind(),
                    state.regionCode(),
                    state.parentId(),
                    state.validFrom(),
                    state.validTo(),
                    state.linesOrNone().isEmpty() ? null : state.linesOrNone());
        }
    }
}
