package org.nuandong.dispatch.hospital;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.nuandong.commons.region.RegionCode;

/** What is told of hospitals, bills and visits. Codes are those of the dictionaries named. */
interface HospitalRequests {

    /** 定点医院 of a region and all below it. */
    @Schema(name = "NewHospital")
    record NewHospital(
            @NotNull RegionCode regionCode,
            @Schema(description = "Unit of the reference copy, where it is one") UUID unitId,
            @NotNull @Valid Particulars particulars) {}

    /** What a designation says. */
    @Schema(name = "HospitalParticulars")
    record Particulars(
            @NotBlank @Size(max = 120) String name,
            @Schema(description = "hospital-kind") @NotEmpty @Size(max = 8)
                    List<@NotBlank String> kinds,
            @Schema(description = "First day of the agreement") @NotNull LocalDate designatedFrom,
            @Schema(description = "Last day; open when left out") LocalDate designatedTo,
            @Schema(description = "Ward office to turn to") @Size(max = 120) String wardOffice,
            @Schema(description = "Line of that office, nobody's own")
                    @Size(max = 40)
                    @Pattern(regexp = "[0-9+()\\-]*")
                    String wardTelephone) {}

    /** Why it was not a designated hospital; afterwards. */
    @Schema(name = "HospitalExplanation")
    record Explanation(
            @Schema(description = "hospital-choice-reason", examples = "nearest") @NotBlank
                    String reason) {}

    /** Somebody else pays. */
    @Schema(name = "PayerChange")
    record PayerChange(
            @Schema(description = "medical-payer", examples = "insurance") @NotBlank String payer,
            @Schema(description = "payer-change-reason", examples = "insurance-found") @NotBlank
                    String reason) {}

    /** 看望: warm, safe, and how it goes. */
    @Schema(name = "NewHospitalVisit")
    record NewVisit(
            @NotNull Boolean warm,
            @NotNull Boolean safe,
            @Schema(description = "hospital-visit-result", examples = "stable") @NotBlank
                    String result,
            @Schema(description = "Sealed") @Size(max = 2000) String note,
            Instant occurredAt) {

        @Override
        public String toString() {
            return "a visit";
        }
    }

    /** 费用: an estimate, or a bill with its number. */
    @Schema(name = "NewHospitalCost")
    record NewCost(
            @Schema(description = "estimate or bill", examples = "bill")
                    @NotBlank
                    @Pattern(regexp = "estimate|bill")
                    String kind,
            @NotNull @Positive @Digits(integer = 12, fraction = 2) BigDecimal amountYuan,
            @Schema(description = "Number of the bill") @Size(max = 60) String documentNo) {}

    /** 审核. */
    @Schema(name = "CostVerification")
    record Verification(@Size(max = 300) String note) {}

    /** 结算: by the payer of that moment. */
    @Schema(name = "CostSettlement")
    record Settlement(
            @Schema(description = "Number of the payment") @NotBlank @Size(max = 60)
                    String reference,
            @Schema(description = "Paid when; now when left out") Instant occurredAt) {}

    /** 冲销. */
    @Schema(name = "CostReversal")
    record Reversal(
            @Schema(description = "cost-reversal-reason", examples = "wrong-amount") @NotBlank
                    String reason) {}

    /** Why somebody reads what visitors wrote. */
    @Schema(name = "HospitalVisitReading")
    record Reading(
            @Schema(description = "reading-purpose", examples = "medical") @NotBlank
                    String purpose) {}
}
