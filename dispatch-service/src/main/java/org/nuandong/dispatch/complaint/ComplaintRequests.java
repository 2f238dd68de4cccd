package org.nuandong.dispatch.complaint;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.nuandong.commons.region.RegionCode;

/** What people tell of a complaint and of its answer. */
interface ComplaintRequests {

    /** 投诉内容; everything that names somebody is sealed. */
    @Schema(name = "NewComplaint")
    record NewComplaint(
            @NotNull RegionCode regionCode,
            @Schema(description = "Of the station; the one responsible there when left out")
                    UUID unitId,
            @Schema(description = "complaint-about", examples = "officer") @NotBlank
                    String aboutKind,
            @Schema(description = "complaint-kind", examples = "attitude") @NotBlank String kind,
            @Schema(description = "Case or paper number, when it is about one")
                    @Size(max = 40)
                    @Pattern(regexp = "[0-9A-Za-z-]*")
                    String aboutNo,
            @NotBlank @Size(max = 2000) String description,
            @Valid Complainant complainant) {

        @Override
        public String toString() {
            return "a complaint";
        }
    }

    /** 投诉人: may stay unknown; who leaves no telephone asks by number and secret. */
    @Schema(name = "Complainant")
    record Complainant(@Size(max = 60) String name, @Size(max = 40) String telephone) {

        @Override
        public String toString() {
            return "a complainant";
        }
    }

    /** Taken down by staff. */
    @Schema(name = "TakenComplaint")
    record TakenComplaint(
            @NotNull @Valid NewComplaint complaint,
            @Schema(description = "complaint-channel", examples = "visit") @NotBlank String channel,
            @Schema(description = "Whom it concerns, when known (token subject)") @Size(max = 120)
                    String aboutOfficer,
            @Schema(description = "Now when left out") Instant receivedAt) {}

    /** 受理. */
    @Schema(name = "ComplaintAcknowledgement")
    record Acknowledgement(
            @Schema(description = "Whom it concerns (token subject), once that is known")
                    @Size(max = 120)
                    String aboutOfficer) {}

    /** 答复, as the complainant will read it. */
    @Schema(name = "ComplaintAnswer")
    record Answer(
            @Schema(description = "complaint-outcome", examples = "upheld") @NotBlank
                    String outcome,
            @NotBlank @Size(max = 2000) String answer) {

        @Override
        public String toString() {
            return "an answer";
        }
    }

    /** 转报上级. */
    @Schema(name = "ComplaintReferral")
    record Referral(
            @Schema(description = "complaint-referral", examples = "not-for-us-to-judge") @NotBlank
                    String reason) {}

    /** Why somebody has to see what was said and by whom. */
    @Schema(name = "ComplaintReading")
    record Reading(@Schema(description = "reading-purpose") @NotBlank String purpose) {}

    /** 查询: number and secret stand in the body, never in an address. */
    @Schema(name = "ComplaintLookup")
    record Lookup(
            @NotBlank @Size(max = 40) @Schema(examples = "420200-TS-2026-00001") String complaintNo,
            @NotBlank @Size(max = 40) @Schema(examples = "7K3QZ-0M8TW-R5XVA-2JHEN") String secret) {

        @Override
        public String toString() {
            return "a lookup";
        }
    }
}
