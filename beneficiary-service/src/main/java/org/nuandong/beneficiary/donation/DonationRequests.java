package org.nuandong.beneficiary.donation;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is said of donations. */
interface DonationRequests {

    /** 募捐活动. */
    @Schema(name = "NewDonationDrive")
    record NewDrive(
            @NotNull @Pattern(regexp = "\\d{6}|\\d{9}|\\d{12}") @Schema(examples = "420202")
                    String regionCode,
            UUID unitId,
            @NotBlank @Size(max = 80) @Schema(examples = "机关职工送温暖捐款") String title,
            @NotNull @Schema(examples = "2026-12-01") LocalDate openedOn) {}

    /** 接收捐赠: cash or goods, never both. */
    @Schema(name = "NewDonation")
    record NewDonation(
            @NotNull @Pattern(regexp = "\\d{6}|\\d{9}|\\d{12}") @Schema(examples = "420202")
                    String regionCode,
            UUID unitId,
            UUID driveId,
            @NotBlank
                    @Size(max = 40)
                    @Schema(description = "dictionary donor-kind", examples = "staff")
                    String donorKind,
            @Size(max = 120) @Schema(description = "sealed; none: anonymous", examples = "示范局机关")
                    String donor,
            @NotNull
                    @Min(1)
                    @Max(10_000_000)
                    @Schema(description = "how many gave together", examples = "71")
                    Integer givers,
            @DecimalMin("0.01")
                    @Digits(integer = 12, fraction = 2)
                    @Schema(description = "yuan, of cash", examples = "4150.00")
                    BigDecimal amountYuan,
            @Size(max = 40) @Schema(description = "dictionary relief-goods", examples = "quilt")
                    String item,
            @Min(1) @Max(10_000_000) @Schema(description = "pieces, of goods", examples = "40")
                    Integer quantity,
            @Size(max = 200) @Schema(description = "what it is wanted for", examples = "用于独居老人")
                    String wish,
            @NotNull @Schema(examples = "2026-12-08") LocalDate receivedOn) {

        @Override
        public String toString() {
            return "a donation of " + donorKind;
        }
    }

    /** 捐款下达. */
    @Schema(name = "DonationAllotment")
    record Allotment(
            @NotNull UUID projectId,
            @NotNull
                    @DecimalMin("0.01")
                    @Digits(integer = 12, fraction = 2)
                    @Schema(description = "yuan", examples = "4000.00")
                    BigDecimal amountYuan) {}

    /** 捐物发放. */
    @Schema(name = "DonationGift")
    record Gift(
            @NotBlank @Pattern(regexp = "household|organisation") @Schema(examples = "household")
                    String holderKind,
            @NotNull UUID holderId,
            @Size(max = 40)
                    @Schema(description = "dictionary need; of a household", examples = "heating")
                    String need,
            @NotNull @Min(1) @Schema(examples = "2") Integer quantity,
            @NotNull @Schema(examples = "2026-12-20") LocalDate usedOn) {}

    /** 结束活动. */
    @Schema(name = "DonationDriveClosing")
    record Closing(@NotNull @Schema(examples = "2027-01-31") LocalDate closedOn) {}

    /** What for. */
    @Schema(name = "DonorReading")
    record Reading(
            @NotBlank
                    @Size(max = 40)
                    @Schema(description = "dictionary reading-purpose", examples = "contact")
                    String purpose) {}
}
