package org.nuandong.beneficiary.organisation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A unit as the API shows it. */
public record UnitView(
        UUID id,
        @Schema(examples = "市救助管理站") String name,
        @Schema(examples = "Municipal relief station") String nameEn,
        @Schema(description = "dictionary unit-kind", examples = "station") String kind,
        @Schema(examples = "420200") String regionCode,
        @Schema(description = "the unit it reports to") UUID parentId,
        LocalDate validFrom,
        @Schema(description = "last day") LocalDate validTo,
        @Schema(description = "forms that go elsewhere than to parentId") List<UnitLine> lines,
        Instant changedAt) {

    static UnitView of(Unit unit) {
        UnitState state = unit.state();
        return new UnitView(
                unit.id(),
                state.name(),
                state.nameEn(),
                state.kind(),
                state.regionCode(),
                state.parentId(),
                state.validFrom(),
                state.validTo(),
                state.linesOrNone(),
                unit.changedAt());
    }
}
