package org.nuandong.dispatch.paper;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.nuandong.commons.problem.CommonProblem;

/**
 * 文书验证: whoever holds a paper asks whether it is ours, by its number and check code; without a
 * token, in the public's room. The answer names nobody.
 */
@Path("/api/v1/public/papers/verification")
@Tag(name = "public", description = "Without a token / 公众")
class PaperVerificationResource {

    /** The printed check code is the hash's first half of a half: 64 bits, or all of it. */
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{16,64}");

    private final PaperRepository papers;

    PaperVerificationResource(PaperRepository papers) {
        this.papers = papers;
    }

    /** Is it ours, and does it still hold? */
    @Schema(name = "PaperVerification")
    public record VerificationView(
            @Schema(description = "We issued a paper of this number and content") boolean genuine,
            @Schema(examples = "不予救助通知书") String title,
            @Schema(description = "Asia/Shanghai") LocalDate issuedOn,
            @Schema(description = "No other paper has taken its place") Boolean inForce,
            @Schema(description = "Number of the paper that corrects it") String supersededBy,
            @Schema(description = "Out of a test call / 测试") Boolean test) {

        static final VerificationView NOT_OURS =
                new VerificationView(false, null, null, null, null, null);
    }

    @GET
    @Blocking
    @PermitAll
    @Transactional
    @Operation(
            operationId = "verifyPaper",
            summary = "Is this paper ours? / 验证文书",
            description =
                    "By the number and the check code printed on it (or the whole SHA-256). / 按文书编号和校验码。")
    @APIResponse(responseCode = "200", description = "Whether it is ours / 验证结果")
    @APIResponse(responseCode = "400", description = "A parameter cannot be read / 参数有误")
    @APIResponse(responseCode = "429", description = "Too many from one address / 请求过多")
    public VerificationView verify(
            @Parameter(example = "420200-BY-2026-00001")
                    @QueryParam("number")
                    @NotNull
                    @Size(max = 40)
                    String number,
            @Parameter(description = "16 to 64 hexadecimal digits", example = "9f86d081884c7d65")
                    @QueryParam("hash")
                    @NotNull
                    @Size(max = 100)
                    String hash) {
        String typed = hash.replaceAll("\\s", "").toLowerCase(Locale.ROOT);
        if (!HASH.matcher(typed).matches()) {
            throw CommonProblem.INVALID_REQUEST.at("hash");
        }
        return papers.numbered(number.strip().toUpperCase(Locale.ROOT))
                .filter(paper -> begins(paper.contentSha256(), typed))
                .map(PaperVerificationResource::view)
                .orElse(VerificationView.NOT_OURS);
    }

    private static boolean begins(String whole, String typed) {
        return MessageDigest.isEqual(
                whole.substring(0, typed.length()).getBytes(StandardCharsets.US_ASCII),
                typed.getBytes(StandardCharsets.US_ASCII));
    }

    private static VerificationView view(Paper paper) {
        return new VerificationView(
                true,
                paper.form().title(),
                LocalDate.ofInstant(paper.issuedAt(), PaperWords.ZONE),
                paper.isInForce(),
                paper.supersededByNo(),
                paper.isTest());
    }
}
