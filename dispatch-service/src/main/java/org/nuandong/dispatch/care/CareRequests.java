package org.nuandong.dispatch.care;

import jakarta.validation.Valid;
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
import org.nuandong.dispatch.platform.BackEntry;

/** What the station tells of a stay. Codes are those of the dictionaries named at each field. */
interface CareRequests {

    /** 入站. Who cannot say who they are is received as well. */
    record NewCase(
            @NotNull UUID unitId,
            @NotNull RegionCode regionCode,
            UUID incidentId,
            @Schema(description = "Now when left out") Instant admittedAt,
            @NotNull @Valid Person person,
            @Schema(description = "care-condition") @NotBlank String condition,
            @Schema(description = "care-origin") @NotBlank String origin,
            @Schema(description = "care-special") @Size(max = 8) List<@NotBlank String> special,
            @Schema(description = "Asked for help before (再次求助)") Boolean repeated,
            @Schema(description = "wandering-cause, as far as it is told (致困、流浪原因)") @Size(max = 6)
                    List<@NotBlank String> causes,
            @Valid BackEntry backEntry) {}

    /**
     * One of identityNumber, birthDate, apparentAge and ageBand says how old the person is; the
     * identity number is never a condition.
     */
    record Person(
            @Schema(description = "male, female or unknown; read from the number when left out")
                    String sex,
            @Schema(description = "Day of birth", example = "1968-02-29") LocalDate birthDate,
            @Schema(description = "Years, as the person looks") @Min(0) @Max(130)
                    Integer apparentAge,
            @Schema(description = "age-band") String ageBand,
            @Size(max = 60) String name,
            @Schema(description = "18 or 15 digits (GB 11643); masked in every answer")
                    @Size(max = 40)
                    String identityNumber,
            @Schema(description = "Known by other means than the number") Boolean identified) {

        @Override
        public String toString() {
            return "a person";
        }
    }

    /** 重新分类: the whole new classification, valid from then on. */
    record Reclassification(
            @NotBlank String sex,
            @NotBlank String ageBand,
            @NotBlank String condition,
            @NotBlank String origin,
            @Size(max = 8) List<@NotBlank String> special,
            Instant occurredAt,
            @Valid BackEntry backEntry) {}

    /** 主要服务 of a month; the last word of the month counts. */
    record MonthService(
            @Schema(description = "primary-service") @NotBlank String kind,
            @Schema(example = "2016-08") @NotNull @Pattern(regexp = "\\d{4}-(0[1-9]|1[0-2])")
                    String month,
            @Valid BackEntry backEntry) {}

    /** 送医. */
    record Hospitalisation(
            @NotBlank @Size(max = 120) String hospital,
            @Schema(description = "Designated hospital; found by its name when left out")
                    UUID hospitalId,
            @Schema(description = "hospital-choice-reason, when it is another one; may come later")
                    String otherReason,
            @Schema(description = "medical-payer; by the rule of the place when left out (R150)")
                    String payer,
            @Schema(description = "brought-by; the rule of the place may ask") String broughtBy,
            Instant occurredAt,
            @Valid BackEntry backEntry) {}

    /** 出院回站. */
    record HospitalReturn(Instant occurredAt, @Valid BackEntry backEntry) {}

    /** 离站; what a kind needs is said in its refusal. */
    record Exit(
            @Schema(description = "exit-kind") @NotBlank String kind,
            Instant exitedAt,
            @Schema(description = "Home lies in another province") Boolean crossProvince,
            @Schema(description = "Told first what leaving means; left out: the statement says so")
                    Boolean told,
            @Schema(description = "自行离站声明书 signed") Boolean statementSigned,
            @Valid Collector collector,
            @Schema(description = "Staff who escort (token subjects)") @Size(max = 10)
                    List<@NotBlank @Size(max = 120) @Pattern(regexp = "[^,]+") String> escorts,
            @Valid Handover handover,
            @Schema(description = "Where to: place, institution or station") @Size(max = 200)
                    String destination,
            @Schema(description = "Voucher without a change; true when left out") Boolean direct,
            @Schema(description = "Where to change, with its rescue station") @Size(max = 200)
                    String transferStation,
            @Schema(description = "Food for the way was given") Boolean foodGiven,
            @Schema(description = "Short local fare in cash, yuan")
                    @PositiveOrZero
                    @Digits(integer = 6, fraction = 2)
                    BigDecimal cashYuan,
            Boolean receiptSigned,
            @Schema(description = "出院证明, when leaving from hospital") Boolean dischargeCertificate,
            @Schema(description = "guardianship: of a minor who is entrusted") String guardianship,
            @Schema(description = "termination-reason: of a termination") String reasonCode,
            @Schema(description = "终止救助通知书 handed out") Boolean noticeGiven,
            @Size(max = 500) String reason,
            @Valid BackEntry backEntry) {}

    /**
     * Relative or home unit. Of a minor or an impaired person a copy of the collector's document is
     * kept, and the family is called back on a number that the station found itself.
     */
    record Collector(
            @NotBlank @Size(max = 60) String name,
            @Schema(description = "collector-relation") @NotBlank String relation,
            @NotNull Boolean identityChecked,
            @Schema(description = "Evidence: the copied document") UUID documentId,
            @Schema(description = "Or where its paper copy is filed") @Size(max = 60)
                    String documentFileNo,
            @Schema(description = "Called back and confirmed") Boolean calledBack) {

        @Override
        public String toString() {
            return "a collector";
        }
    }

    /** 书面交接: both sides sign (R143, R161). */
    record Handover(@NotNull Boolean giverSigned, @NotNull Boolean receiverSigned) {}

    /** Why somebody has to see in clear who this is. */
    record IdentityReading(@Schema(description = "reading-purpose") @NotBlank String purpose) {}
}
