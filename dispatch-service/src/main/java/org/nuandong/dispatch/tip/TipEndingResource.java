package org.nuandong.dispatch.tip;

import static org.nuandong.commons.security.Role.DUTY_LEADER;
import static org.nuandong.commons.security.Role.HOTLINE_CLERK;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.nuandong.commons.dictionary.Dictionaries;
import org.nuandong.commons.rest.BodyExample;

/** 线索无效、移交、恢复 (E1): a clerk's word on what became of a tip. */
@Path("/api/v1/tips/{id}")
@Tag(name = "tips", description = "Tips / 线索")
class TipEndingResource {

    private final TipEndings endings;
    private final TipStanding standing;
    private final Dictionaries dictionaries;

    TipEndingResource(TipEndings endings, TipStanding standing, Dictionaries dictionaries) {
        this.endings = endings;
        this.standing = standing;
        this.dictionaries = dictionaries;
    }

    /** Why a tip is invalid. */
    @Schema(name = "TipRejection")
    public record RejectionRequest(
            @NotBlank
                    @Size(max = 40)
                    @Schema(description = "Code of the dictionary tip-rejection-reason")
                    String reason) {}

    /** Whose matter it is, and why. */
    @Schema(name = "TipTransfer")
    public record TransferRequest(
            @NotBlank
                    @Size(max = 40)
                    @Schema(description = "Code of the dictionary tip-transfer-target")
                    String to,
            @NotBlank
                    @Size(max = 40)
                    @Schema(description = "Code of the dictionary tip-transfer-reason")
                    String reason) {}

    /** Why it counts again. */
    @Schema(name = "TipReinstatement")
    public record ReinstatementRequest(
            @NotBlank
                    @Size(max = 40)
                    @Schema(description = "Code of the dictionary tip-reinstatement-reason")
                    String reason) {}

    @POST
    @Path("/rejections")
    @Transactional
    @RolesAllowed({HOTLINE_CLERK, DUTY_LEADER})
    @Operation(
            operationId = "rejectTip",
            summary = "The tip is invalid / 线索无效",
            description =
                    "When it was the incident's last valid tip and nobody is there yet, the"
                            + " incident is cancelled.")
    @APIResponse(responseCode = "200", description = "The tip as it is now / 线索")
    @APIResponse(responseCode = "409", description = "It does not count already / 状态不符")
    public RestResponse<TipView> reject(
            @PathParam("id") UUID id,
            @BodyExample("{\"reason\": \"wrong-number\"}") @NotNull @Valid RejectionRequest body) {
        dictionaries.require("tip-rejection-reason", body.reason(), "reason");
        return standing.of(endings.reject(id, body.reason()));
    }

    @POST
    @Path("/transfers")
    @Transactional
    @RolesAllowed({HOTLINE_CLERK, DUTY_LEADER})
    @Operation(
            operationId = "transferTip",
            summary = "The tip is another duty's matter / 线索移交",
            description = "Its reporter is still to be answered: who looks after it now.")
    @APIResponse(responseCode = "200", description = "The tip as it is now / 线索")
    @APIResponse(responseCode = "409", description = "It does not count already / 状态不符")
    public RestResponse<TipView> transfer(
            @PathParam("id") UUID id,
            @BodyExample("{\"to\": \"duty-12345\"," + " \"reason\":" + " \"other-matter\"}")
                    @NotNull
                    @Valid
                    TransferRequest body) {
        dictionaries.require("tip-transfer-target", body.to(), "to");
        dictionaries.require("tip-transfer-reason", body.reason(), "reason");
        return standing.of(endings.transfer(id, body.to(), body.reason()));
    }

    @POST
    @Path("/reinstatements")
    @Transactional
    @RolesAllowed({HOTLINE_CLERK, DUTY_LEADER})
    @Operation(
            operationId = "reinstateTip",
            summary = "The tip is valid after all / 线索恢复",
            description =
                    "An incident that was cancelled goes on, its clock from where it started.")
    @APIResponse(responseCode = "200", description = "The tip as it is now / 线索")
    @APIResponse(responseCode = "409", description = "It counts already / 状态不符")
    public RestResponse<TipView> reinstate(
            @PathParam("id") UUID id,
            @BodyExample("{\"reason\": \"called-again\"}") @NotNull @Valid
                    ReinstatementRequest body) {
        dictionaries.require("tip-reinstatement-reason", body.reason(), "reason");
        return standing.of(endings.reinstate(id, body.reason()));
    }
}
