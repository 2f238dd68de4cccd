package org.nuandong.beneficiary.organisation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is said of a unit, in a request as in an answer. */
public record UnitState(
        @NotBlank @Size(max = 80) @Schema(examples = "市救助管理站") String name,
        @Size(max = 120) @Schema(examples = "Municipal relief station") String nameEn,
        @NotBlank
                @Size(max = 40)
                @Schema(description = "dictionary unit-kind", examples = "station")
                String kind,
        @NotNull @Pattern(regexp = "\\d{6}|\\d{9}|\\d{12}") @Schema(examples = "420200")
                String regionCode,
        @Schema(description = "the unit it reports to") UUID parentId,
        LocalDate validFrom,
        @Schema(description = "last day") LocalDate validTo,
        @Valid @Size(max = 40) @Schema(description = "forms that go elsewhere than to parentId")
                List<@NotNull @Valid UnitLine> lines) {

    public UnitState(
            String name,
            String nameEn,
            String kind,
            String regionCode,
            UUID parentId,
            LocalDate validFrom,
            LocalDate validTo) {
        this(name, nameEn, kind, regionCode, parentId, validFrom, validTo, List.of());
    }

    List<UnitLine> linesOrNone() {
        return lines == null ? List.of() : lines;
    }
}
