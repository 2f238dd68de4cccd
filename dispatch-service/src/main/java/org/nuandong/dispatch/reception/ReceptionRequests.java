package org.nuandong.dispatch.reception;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.dispatch.platform.BackEntry;

/** What is told at the door. Codes are those of the dictionaries named at each field. */
interface ReceptionRequests {

    /** 求助登记. Who cannot say who they are is registered as well. */
    @Schema(name = "NewHelpRequest")
    record Arrived(
            @NotNull UUID unitId,
            @NotNull RegionCode regionCode,
            UUID incidentId,
            @Schema(description = "Now when left out") Instant arrivedAt,
            @Schema(description = "help-brought-by") @NotBlank String broughtBy,
            @Schema(description = "Told what the station does and what it asks") @NotNull
                    Boolean informed,
            @Schema(description = "not-informed-reason, when nobody could be told")
                    String notInformedReason,
            @Schema(description = "help-consent") @NotBlank String consent,
            @NotNull @Valid Applicant person,
            @Schema(description = "care-condition as it looks; healthy when left out")
                    String condition,
            @Schema(description = "care-origin; unknown when left out") String origin,
            @Schema(description = "care-special") @Size(max = 8) List<@NotBlank String> special,
            @Schema(description = "Too old, young or ill to say (细则 Art. 5)") Boolean cannotSay,
            @Schema(description = "danger-sign, as seen from the counter") @Size(max = 9)
                    List<@NotBlank String> dangerSigns,
            @Valid BackEntry backEntry) {}

    /** As far as it is known; never a condition. One of the fields says how old the person is. */
    @Schema(name = "HelpApplicant")
    record Applicant(
            @Schema(description = "male, female or unknown") String sex,
            @Schema(example = "1968-02-29") LocalDate birthDate,
            @Schema(description = "Years, as the person looks") @Min(0) @Max(130)
                    Integer apparentAge,
            @Schema(description = "age-band") String ageBand,
            @Size(max = 60) @Schema(description = "Kept sealed") String name,
            @Size(max = 40) @Schema(description = "18 or 15 digits; kept sealed")
                    String identityNumber) {

        @Override
        public String toString() {
            return "somebody at the door";
        }
    }

    /** 查看身心状况. */
    @Schema(name = "FirstLook")
    record FirstLook(
            @Schema(description = "danger-sign; empty when there is none") @NotNull @Size(max = 9)
                    List<@NotBlank String> dangerSigns,
            @Schema(description = "first-look: in, ambulance or police") @NotBlank String outcome,
            @Size(max = 300) String note,
            Instant occurredAt) {}

    /** Back from the hospital or the police. */
    @Schema(name = "HelpReturn")
    record Return(Instant occurredAt) {}

    /** 安全检查. */
    @Schema(name = "SecurityCheck")
    record SecurityCheck(
            @Schema(description = "security-check") @NotBlank String result,
            @Schema(description = "dangerous-goods that were handed over") @Size(max = 6)
                    List<@NotBlank String> dangerousGoods,
            @Size(max = 300) String note,
            Instant occurredAt) {}

    /** A photograph or a fingerprint that was sent as evidence. */
    @Schema(name = "DoorPictureRequest")
    record Picture(
            @NotNull UUID evidenceId,
            @Schema(description = "evidence-kind: photo or fingerprint")
                    @NotNull
                    @Pattern(regexp = "photo|fingerprint")
                    String kind) {}

    /** 甄别: the four conditions; left out what could not be found out. */
    @Schema(name = "HelpScreening")
    record Screening(
            @Schema(description = "自身无力解决食宿") Boolean cannotSolveFoodAndLodging,
            @Schema(description = "无亲友投靠") Boolean nobodyToRelyOn,
            @Schema(description = "不享受低保、特困供养") Boolean noAssistance,
            @Schema(description = "正在或即将流浪乞讨") Boolean destitute,
            @Schema(description = "Could tell and does not") Boolean refusesToTell,
            @Schema(description = "Too old, young or ill to say; as registered when left out")
                    Boolean cannotSay,
            Instant occurredAt) {}

    /** 入站: what is known better by now. */
    @Schema(name = "HelpAdmission")
    record Admission(
            @Schema(description = "care-condition; as registered when left out") String condition,
            @Schema(description = "care-origin; as registered when left out") String origin,
            @Schema(description = "care-special; as registered when left out") @Size(max = 8)
                    List<@NotBlank String> special,
            @Schema(description = "Known by other means than the number") Boolean identified,
            @Schema(description = "wandering-cause, as far as it is told (致困、流浪原因)") @Size(max = 6)
                    List<@NotBlank String> causes,
            Instant admittedAt) {}

    /** 不予救助. */
    @Schema(name = "HelpRefusal")
    record Refusal(
            @Schema(description = "help-refusal; each stands in the record")
                    @NotEmpty
                    @Size(max = 7)
                    List<@NotBlank String> reasons,
            @Size(max = 300) String note,
            Instant occurredAt) {}

    /** 放弃求助. */
    @Schema(name = "HelpWithdrawal")
    record Withdrawal(
            @Schema(description = "help-withdrawal") @NotBlank String reason, Instant occurredAt) {}

    /** Why somebody has to see in clear who this is. */
    @Schema(name = "ApplicantReading")
    record Reading(@Schema(description = "reading-purpose") @NotBlank String purpose) {}
}
