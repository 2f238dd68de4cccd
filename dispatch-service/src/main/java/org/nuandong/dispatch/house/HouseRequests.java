package org.nuandong.dispatch.house;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.dispatch.platform.BackEntry;

/** What is told of a house. Codes are those of the dictionaries named. */
interface HouseRequests {

    /** 场所. */
    @Schema(name = "NewHouseArea")
    record NewArea(
            @NotNull RegionCode regionCode,
            @NotNull UUID unitId,
            @Schema(description = "house-area", examples = "dormitory") @NotBlank String kind,
            @NotBlank @Size(max = 80) String name) {}

    /** 消毒. */
    @Schema(name = "NewDisinfection")
    record NewDisinfection(
            @Schema(description = "disinfectant", examples = "chlorine") @NotBlank String agent,
            Instant occurredAt) {}

    /** 停用. */
    @Schema(name = "HouseAreaClosing")
    record Closing(@NotBlank @Size(max = 300) String reason) {}

    /** 留样. */
    @Schema(name = "NewFoodSample")
    record NewSample(
            @NotNull RegionCode regionCode,
            @NotNull UUID unitId,
            @Schema(description = "meal", examples = "lunch") @NotBlank String meal,
            @NotBlank @Size(max = 120) String dish,
            @Min(1) @Max(10000) int grams,
            @Schema(description = "Where it came from") @NotBlank @Size(max = 120) String supplier,
            @Schema(description = "Batch or delivery note") @Size(max = 60) String batchNo,
            @Schema(description = "Came by the cold chain (冷链)") @NotNull Boolean coldChain,
            Instant occurredAt) {}

    /** 处理留样. */
    @Schema(name = "FoodSampleDiscard")
    record Discard(Instant occurredAt) {}

    /** 在岗人数 of one day; the last word counts. */
    @Schema(name = "NewHouseDay")
    record NewDay(
            @NotNull RegionCode regionCode,
            @NotNull UUID unitId,
            @NotNull LocalDate on,
            @NotEmpty @Size(max = 10) List<@NotNull @Valid Count> counts) {}

    /** How many of one kind, and how many of these are vaccinated. */
    @Schema(name = "HouseDayCount")
    record Count(
            @Schema(description = "house-staff", examples = "volunteer") @NotBlank String kind,
            @Min(0) @Max(10000) int persons,
            @Min(0) @Max(10000) Integer vaccinated) {}

    /** 检查. */
    @Schema(name = "NewHouseCheck")
    record NewHouseCheck(
            @NotNull RegionCode regionCode,
            @NotNull UUID unitId,
            @Schema(description = "house-check-kind", examples = "fire") @NotBlank String kind,
            @Schema(description = "house-check-result", examples = "in-order") @NotBlank
                    String result,
            @Schema(description = "Inspection of the registry; only linked") UUID inspectionId,
            Instant occurredAt) {}

    /** 突发事件. */
    @Schema(name = "NewHouseIncident")
    record NewIncident(
            @NotNull RegionCode regionCode,
            @NotNull UUID unitId,
            @Schema(description = "house-incident-kind", examples = "food-poisoning") @NotBlank
                    String kind,
            @Schema(description = "Guests it concerns") @Size(max = 50) List<@NotNull UUID> caseIds,
            @Schema(description = "Persons hurt") @Min(0) @Max(1000) int hurt,
            @NotBlank @Size(max = 1000) String words,
            Instant occurredAt,
            @Valid BackEntry backEntry) {

        List<UUID> casesOrNone() {
            return caseIds == null ? List.of() : caseIds.stream().distinct().toList();
        }
    }
}
