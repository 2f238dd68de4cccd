package org.nuandong.dispatch.call;

import static org.nuandong.commons.security.Role.PLATFORM_110;
import static org.nuandong.commons.security.Role.PLATFORM_120;
import static org.nuandong.commons.security.Role.PLATFORM_12345;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.rest.BodyExample;
import org.nuandong.commons.security.Caller;
import org.nuandong.dispatch.tip.CallStanding;
import org.nuandong.dispatch.tip.PlatformFollowUps;

/** 平台后续: a platform asks after its own call, takes it back, tells how far its people are. */
@Path("/api/v1/platforms/{platform}/calls/{reference}")
@Tag(name = "platforms", description = "Calls from other platforms / 平台推送")
class OwnCallResource {

    private final PlatformFollowUps followUps;
    private final PlatformCalls calls;
    private final Caller caller;

    OwnCallResource(PlatformFollowUps followUps, PlatformCalls calls, Caller caller) {
        this.followUps = followUps;
        this.calls = calls;
        this.caller = caller;
    }

    /** Why it is taken back. */
    @Schema(name = "CallWithdrawal")
    public record Withdrawal(
            @NotBlank
                    @Size(max = 40)
                    @Schema(description = "Code of the dictionary withdrawal-reason")
                    String reason,
            @Size(max = 500) String note) {}

    /** How far the platform's own people have come. */
    @Schema(name = "CallReport")
    public record Report(
            @NotBlank
                    @Size(max = 40)
                    @Schema(description = "Code of the dictionary platform-call-state")
                    String state,
            @Size(max = 500) String note) {}

    @GET
    @RolesAllowed({PLATFORM_110, PLATFORM_120, PLATFORM_12345})
    @Operation(operationId = "getOwnCall", summary = "What became of one's own call / 查询本平台警情")
    @APIResponse(responseCode = "200", description = "The call as it stands / 警情状态")
    @APIResponse(responseCode = "404", description = "Not one of this platform's / 非本平台警情")
    public CallStanding get(
            @Parameter(description = "110, 120 or 12345", example = "110") @PathParam("platform")
                    String platform,
            @Parameter(description = "The platform's own number") @PathParam("reference")
                    String reference) {
        return followUps.standing(key(platform, reference));
    }

    @POST
    @Path("/withdrawals")
    @RolesAllowed({PLATFORM_110, PLATFORM_120, PLATFORM_12345})
    @Operation(
            operationId = "withdrawCall",
            summary = "The platform takes its call back / 撤回警情",
            description = "Nothing ends by it: a clerk decides. Asked twice is asked once.")
    @APIResponse(responseCode = "200", description = "The call as it stands / 警情状态")
    @APIResponse(responseCode = "400", description = "Unknown reason / 原因代码有误")
    @APIResponse(responseCode = "404", description = "Not one of this platform's / 非本平台警情")
    public CallStanding withdraw(
            @PathParam("platform") String platform,
            @PathParam("reference") String reference,
            @BodyExample("{\"reason\":" + " \"person-left\"}") @NotNull @Valid Withdrawal body) {
        return followUps.withdraw(key(platform, reference), body.reason(), body.note());
    }

    @POST
    @Path("/reports")
    @RolesAllowed({PLATFORM_110, PLATFORM_120, PLATFORM_12345})
    @Operation(
            operationId = "reportCall",
            summary = "How far the platform's own people are / 推送本平台处置进展")
    @APIResponse(responseCode = "200", description = "The call as it stands / 警情状态")
    @APIResponse(responseCode = "400", description = "Unknown state / 状态代码有误")
    @APIResponse(responseCode = "404", description = "Not one of this platform's / 非本平台警情")
    public CallStanding report(
            @PathParam("platform") String platform,
            @PathParam("reference") String reference,
            @BodyExample("{\"state\":" + " \"waiting-for-you\"}") @NotNull @Valid Report body) {
        return followUps.report(key(platform, reference), body.state(), body.note());
    }

    /** Another platform's calls are not there for this one. */
    private PlatformFollowUps.CallKey key(String platform, String reference) {
        String source =
                Platform.ofCode(platform)
                        .map(Platform::source)
                        .filter(caller::hasRole)
                        .orElseThrow(CommonProblem.NOT_FOUND::because);
        return new PlatformFollowUps.CallKey(source, calls.home(), reference);
    }
}
