package org.nuandong.beneficiary.pairing;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.nuandong.beneficiary.measure.HeardNeed;

/** What is said of phases, pairs and deeds. */
interface PairingRequests {

    /** 开始一个帮扶年度. */
    @Schema(name = "PairingPhaseOpening")
    record Phase(
            @NotBlank @Pattern(regexp = "\\d{6}|\\d{9}|\\d{12}") @Schema(examples = "441900129")
                    String regionCode,
            @Schema(description = "who leads it") UUID unitId,
            @NotBlank @Size(max = 80) @Schema(examples = "高埗镇2027年结对帮扶") String name,
            @NotNull @Schema(examples = "2027-01-17") LocalDate startsOn,
            @NotNull @Schema(examples = "2028-01-16") LocalDate endsOn,
            @Schema(description = "phase whose pairs go on; they end there") UUID carryFrom) {}

    /** 结对. */
    @Schema(name = "PairingMaking")
    record New(
            @NotNull UUID phaseId,
            @NotNull UUID householdId,
            @Valid @NotNull Helper helper,
            @NotNull @Schema(examples = "2027-01-17") LocalDate startedOn) {}

    /** 调整帮扶人. */
    @Schema(name = "PairingChange")
    record Change(
            @Valid @NotNull Helper helper,
            @NotNull @Schema(examples = "2027-06-01") LocalDate changedOn,
            @NotBlank
                    @Size(max = 40)
                    @Schema(
                            description = "dictionary pairing-end-reason",
                            examples = "helper-changed")
                    String reason) {}

    /** 结束结对. */
    @Schema(name = "PairingEnd")
    record End(
            @NotNull @Schema(examples = "2027-06-01") LocalDate endedOn,
            @NotBlank
                    @Size(max = 40)
                    @Schema(description = "dictionary pairing-end-reason", examples = "lifted")
                    String reason) {}

    /** 帮扶记录. */
    @Schema(name = "PairingDeed")
    record Deed(
            @NotBlank
                    @Size(max = 40)
                    @Schema(description = "dictionary pairing-deed-kind", examples = "visit")
                    String kind,
            @NotNull @Schema(examples = "2027-02-01") LocalDate doneOn,
            @DecimalMin("0.00")
                    @Digits(integer = 10, fraction = 2)
                    @Schema(description = "yuan in money", examples = "300.00")
                    BigDecimal amountYuan,
            @DecimalMin("0.00")
                    @Digits(integer = 10, fraction = 2)
                    @Schema(description = "value of goods, yuan", examples = "200.00")
                    BigDecimal goodsYuan,
            @Size(max = 300) @Schema(examples = "帮助修缮屋顶") String words,
            @Size(max = 20) List<@Valid @NotNull HeardNeed> needs) {}

    /** 未完成的原因. */
    @Schema(name = "PairingExplanation")
    record Explanation(
            @NotNull UUID dutyId,
            @NotBlank
                    @Size(max = 40)
                    @Schema(
                            description = "dictionary pairing-short-reason",
                            examples = "household-away")
                    String reason,
            @Size(max = 300) String words) {}

    /** 扶贫济困负责人: one a village. */
    @Schema(name = "PairingCoordinatorNaming")
    record Coordinator(
            @NotBlank @Pattern(regexp = "\\d{9}|\\d{12}") @Schema(examples = "441900129")
                    String regionCode,
            @NotBlank
                    @Pattern(regexp = "[0-9A-Za-z@._:-]{1,40}")
                    @Schema(description = "account of an officer", examples = "gb-village-01")
                    String officer) {}
}
