package org.nuandong.commons.reference;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A unit as it is answered. */
@Schema(
        name = "ReferenceUnitView",
        example =
                "{\"id\":\"0192f0c1-0000-7000-8000-000000000001\",\"name\":\"示例市救助管理站\","
                        + "\"kind\":\"station\",\"regionCode\":\"420200\"}")
@JsonInclude(JsonInclude.Include.NON_NULL)
record UnitView(
        UUID id,
        String name,
        @Schema(description = "bureau, station, street-office, department, hospital, police-branch")
                String kind,
        @Schema(description = "The division it is responsible for") String regionCode,
        @Schema(description = "What it reports to") UUID parentId,
        LocalDate validFrom,
        @Schema(description = "Its last day") LocalDate validTo,
        @Schema(description = "Forms that go to another unit than parentId, and to which")
                Map<String, UUID> lines) {

    static UnitView of(Unit unit) {
        return new UnitView(
                unit.unitId(),
                unit.name(),
                unit.kind(),
                unit.region().code(),
                unit.parentId(),
                unit.validFrom(),
                unit.validTo(),
                unit.lines().isEmpty() ? null : unit.lines());
    }
}
