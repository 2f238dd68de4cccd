package org.nuandong.dispatch.entrusted;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.nuandong.commons.region.RegionCode;

/** What is told of institutions and the people there. Codes are those of the dictionaries named. */
interface EntrustedRequests {

    /** 托养机构 of a station. */
    @Schema(name = "NewInstitution")
    record NewInstitution(
            @NotNull RegionCode regionCode,
            @Schema(description = "Station that answers for it") @NotNull UUID unitId,
            @NotBlank @Size(max = 120) String name,
            @Schema(description = "entrusted-institution-kind", examples = "nursing-home") @NotBlank
                    String kind,
            @Size(max = 120) String office,
            @Schema(description = "Line of an office, nobody's own")
                    @Size(max = 40)
                    @Pattern(regexp = "[0-9+()\\-]*")
                    String telephone) {}

    /** 托养协议. */
    @Schema(name = "NewAgreement")
    record NewAgreement(
            @NotBlank @Size(max = 60) String agreementNo,
            @NotNull LocalDate validFrom,
            @NotNull LocalDate validTo,
            @Schema(description = "For how many people") @Min(1) @Max(10000) int places,
            @Schema(description = "Yuan per person and month")
                    @PositiveOrZero
                    @Digits(integer = 12, fraction = 2)
                    BigDecimal feeYuan) {}

    /** 检查. */
    @Schema(name = "NewSupervisionVisit")
    record NewVisit(
            @Schema(description = "supervision-result", examples = "good") @NotBlank String result,
            @Schema(description = "Persons of ours who were seen there") @Min(0) @Max(10000)
                    int seen,
            @Schema(description = "supervision-area: where something was wrong") @Size(max = 12)
                    List<@NotBlank String> areas,
            @Size(max = 1000) String note,
            Instant occurredAt) {

        List<String> areasOrNone() {
            return areas == null ? List.of() : areas;
        }
    }

    /** 停止合作. */
    @Schema(name = "InstitutionClosing")
    record Closing(@NotBlank @Size(max = 300) String reason) {}

    /** 入住或转院. */
    @Schema(name = "PlacementMove")
    record Move(@NotNull UUID institutionId, Instant occurredAt) {}

    /** 结束托养. */
    @Schema(name = "PlacementEnd")
    record End(
            @Schema(description = "placement-end", examples = "settled") @NotBlank String how,
            Instant occurredAt) {}
}
