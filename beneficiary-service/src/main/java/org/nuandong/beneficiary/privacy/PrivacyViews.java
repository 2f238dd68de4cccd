package org.nuandong.beneficiary.privacy;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What people ask and are answered about their own data. */
interface PrivacyViews {

    /** 查阅记录. */
    @Schema(name = "FileReading")
    record ReadingView(
            Instant at,
            @Schema(description = "as what, never who", examples = "[\"registrar\"]")
                    List<String> roles,
            @Schema(description = "of which units") List<UUID> units,
            @Schema(description = "reading-purpose, or list, view, search", examples = "visit")
                    String purpose,
            @Schema(examples = "[\"name\"]") List<String> fields,
            @Schema(
                            description =
                                    "person, or what was read with the person in it: household,"
                                            + " guardian, confirmation",
                            examples = "person")
                    String about) {

        static ReadingView of(Readers.Reading of) {
            return new ReadingView(
                    of.at(), of.roles(), of.units(), of.purpose(), of.fields(), of.about());
        }
    }

    /** 同意. */
    @Schema(name = "NewConsent")
    record NewConsent(
            @NotBlank
                    @Size(max = 40)
                    @Schema(
                            description = "dictionary consent-purpose",
                            examples = "publicity-photo")
                    String purpose,
            @NotBlank @Schema(description = "self or guardian", examples = "self") String givenBy,
            @Size(max = 60)
                    @Schema(description = "where the signed paper is filed", examples = "TY-0001")
                    String evidence) {}

    /** One purpose: what it rests on, and the consent that stands. */
    @Schema(name = "ConsentView")
    record ConsentView(
            @Schema(examples = "publicity-photo") String purpose,
            @Schema(description = "consent, duty or emergency", examples = "consent") String ground,
            @Schema(description = "the law", examples = "PIPL 13 (1)") String basis,
            @Schema(description = "data may be used so now") boolean allowed,
            @Schema(nullable = true) UUID consentId,
            @Schema(nullable = true) String givenBy,
            @Schema(nullable = true) Instant givenAt,
            @Schema(nullable = true) Instant expiresAt) {}

    /** 个人信息请求. */
    @Schema(name = "NewPrivacyRequest")
    record NewRequest(
            @NotBlank
                    @Size(max = 40)
                    @Schema(description = "dictionary privacy-request", examples = "correction")
                    String kind,
            @NotBlank
                    @Size(max = 40)
                    @Schema(description = "dictionary asked-by", examples = "self")
                    String askedBy,
            @NotNull @Schema(description = "the identity of who asks was checked")
                    Boolean identityChecked,
            @Size(max = 500) @Schema(description = "no numbers", examples = "姓名用字有误")
                    String note) {}

    /** 决定. */
    @Schema(name = "PrivacyDecision")
    record Decision(
            @NotNull Boolean granted,
            @Size(max = 40)
                    @Schema(
                            description = "dictionary privacy-refusal, when refused",
                            examples = "kept-by-law")
                    String refusal) {}

    /** One request with its answer. */
    @Schema(name = "PrivacyRequest")
    record RequestView(
            UUID id,
            UUID personId,
            String kind,
            String askedBy,
            @Schema(description = "received, granted or refused") String state,
            String note,
            Instant receivedAt,
            Instant dueAt,
            @Schema(nullable = true) Instant decidedAt,
            @Schema(nullable = true) String refusal) {

        static RequestView of(PrivacyRequest of) {
            return new RequestView(
                    of.id(),
                    of.personId(),
                    of.kind(),
                    of.askedBy(),
                    of.state(),
                    of.note(),
                    of.receivedAt(),
                    of.dueAt(),
                    of.decidedAt(),
                    of.refusal());
        }
    }
}
