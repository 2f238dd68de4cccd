package org.nuandong.dispatch.paper;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An issued paper as lists show it: what it is, never what it says. */
@Schema(name = "Paper")
public record PaperView(
        UUID id,
        @Schema(examples = "420200-ZL-2026-00001") String paperNo,
        @Schema(description = "Code of the form", examples = "own-departure-statement") String form,
        @Schema(examples = "自行离站声明书") String title,
        @Schema(description = "care-case or help-request") String aboutType,
        UUID aboutId,
        @Schema(description = "Its case number") String aboutNo,
        @Schema(description = "SHA-256 of the canonical content, hexadecimal") String contentSha256,
        Instant issuedAt,
        @Schema(description = "No other paper has taken its place") boolean inForce,
        @Schema(description = "Number of the paper it corrects") String supersedes,
        @Schema(description = "Number of the paper that corrects it") String supersededBy,
        boolean minor,
        @Schema(description = "Out of a test call / 测试") boolean test) {

    static PaperView of(Paper paper) {
        return new PaperView(
                paper.id(),
                paper.paperNo(),
                paper.form().code(),
                paper.form().title(),
                paper.aboutType(),
                paper.aboutId(),
                paper.aboutNo(),
                paper.contentSha256(),
                paper.issuedAt(),
                paper.isInForce(),
                paper.supersedesNo(),
                paper.supersededByNo(),
                paper.isMinor(),
                paper.isTest());
    }
}
