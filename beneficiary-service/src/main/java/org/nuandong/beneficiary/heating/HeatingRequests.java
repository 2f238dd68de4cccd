package org.nuandong.beneficiary.heating;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is said about heating. */
interface HeatingRequests {

    /** 登记取暖方式. */
    @Schema(name = "HeatingEntry")
    record Heating(
            @NotNull UUID householdId,
            @NotBlank
                    @Size(max = 40)
                    @Schema(description = "dictionary heating-kind", examples = "biomass")
                    String kind,
            @NotNull
                    @DecimalMin("1")
                    @DecimalMax("2000")
                    @Digits(integer = 4, fraction = 1)
                    @Schema(description = "heated square metres", examples = "60")
                    BigDecimal areaM2,
            @Min(1) @Max(50) @Schema(description = "who lives there; as registered when left out")
                    Integer persons,
            @NotNull @Schema(description = "from this day", examples = "2026-11-01")
                    LocalDate since,
            @Schema(description = "project that pays its subsidy") UUID subsidyProjectId) {}

    /** 储备盘点. */
    @Schema(name = "FuelCount")
    record Count(
            @NotNull
                    @DecimalMin("0")
                    @Digits(integer = 8, fraction = 1)
                    @Schema(description = "in store, in the fuel's unit", examples = "800")
                    BigDecimal quantity) {}

    /** 供暖投诉. */
    @Schema(name = "HeatingComplaintEntry")
    record Complaint(
            @Schema(description = "whose heating; or the region alone") UUID householdId,
            @Pattern(regexp = "\\d{6}|\\d{9}|\\d{12}")
                    @Schema(description = "where, when no household is named")
                    String regionCode,
            @NotBlank
                    @Size(max = 40)
                    @Schema(description = "dictionary heating-complaint-kind", examples = "no-heat")
                    String kind,
            @NotNull @Schema(examples = "2026-12-18T08:20:00Z") Instant receivedAt,
            @Schema(description = "who sees to it; the street office when left out") UUID unitId,
            @Size(max = 300) @Schema(examples = "整栋楼停暖") String words) {}

    /** 办结. */
    @Schema(name = "HeatingSolution")
    record Solution(
            @NotNull Instant solvedAt,
            @NotBlank @Size(max = 300) @Schema(examples = "管网已抢修，恢复供热") String words) {}

    /** 供应合同. */
    @Schema(name = "FuelContractEntry")
    record Contract(
            @NotNull
                    @Pattern(regexp = "\\d{6}|\\d{9}|\\d{12}")
                    @Schema(description = "for which place", examples = "140221")
                    String regionCode,
            @NotBlank @Size(max = 100) @Schema(description = "company", examples = "示范洁净煤公司")
                    String supplier,
            @NotBlank @Size(max = 40) @Schema(description = "dictionary fuel", examples = "coal")
                    String fuel,
            @NotNull
                    @DecimalMin("0.1")
                    @Digits(integer = 10, fraction = 1)
                    @Schema(description = "in the fuel's unit", examples = "500000")
                    BigDecimal quantity,
            @NotNull LocalDate fromOn,
            @NotNull LocalDate untilOn,
            @Schema(description = "绿色通道: delivered first to those without clean heating")
                    Boolean greenChannel) {}

    /** 配送. */
    @Schema(name = "FuelDeliveryEntry")
    record Delivery(
            @NotNull
                    @DecimalMin("0.1")
                    @Digits(integer = 8, fraction = 1)
                    @Schema(examples = "1000")
                    BigDecimal quantity,
            @NotNull LocalDate deliveredOn,
            @Schema(description = "to a household, or") UUID householdId,
            @Schema(description = "to an emergency point") UUID pointId) {}

    /** 应急储煤点. */
    @Schema(name = "HeatingPointEntry")
    record Point(
            @NotNull @Pattern(regexp = "\\d{6}|\\d{9}|\\d{12}") @Schema(examples = "140221100")
                    String regionCode,
            @NotBlank @Size(max = 60) @Schema(examples = "示范镇应急储煤点") String name,
            @NotBlank @Size(max = 40) @Schema(description = "dictionary fuel", examples = "coal")
                    String fuel,
            @NotNull
                    @DecimalMin("0")
                    @Digits(integer = 8, fraction = 1)
                    @Schema(description = "below this it is low", examples = "5000")
                    BigDecimal minimum) {}

    /** 出入库. */
    @Schema(name = "HeatingStockMove")
    record Move(
            @NotNull
                    @Pattern(regexp = "received|issued|counted")
                    @Schema(description = "received, issued, counted", examples = "issued")
                    String kind,
            @NotNull @DecimalMin("0") @Digits(integer = 8, fraction = 1) @Schema(examples = "200")
                    BigDecimal quantity,
            @Schema(description = "to whom it was issued") UUID householdId) {}

    /** 启动取暖应急. */
    @Schema(name = "HeatingAlertEntry")
    record Alert(
            @NotNull @Pattern(regexp = "\\d{6}|\\d{9}|\\d{12}") @Schema(examples = "140221")
                    String regionCode) {}
}
