package org.nuandong.commons.security;

import io.quarkus.arc.All;
import io.quarkus.security.Authenticated;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.nuandong.commons.region.RegionCode;

/** What the caller's own token says, so that a front end shows only what will be allowed. */
@Path("/api/v1/me")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "me", description = "Who is asking / 当前用户")
class MeResource {

    private final Caller caller;
    private final List<OwnShifts> rosters;

    MeResource(Caller caller, @All List<OwnShifts> rosters) {
        this.caller = caller;
        this.rosters = rosters;
    }

    @Schema(
            name = "MeView",
            example =
                    "{\"subject\":\"clerk-1\",\"roles\":[\"hotline-clerk\"],"
                            + "\"regions\":[\"420200\"],\"units\":[],\"shifts\":[]}")
    record MeView(
            @Schema(description = "The token's subject") String subject,
            List<String> roles,
            @Schema(description = "Division codes; what lies below them is included")
                    List<String> regions,
            @Schema(description = "Units; empty when the token is bound to none") List<UUID> units,
            @Schema(description = "A partner's agency; null for our own people") String agency,
            @Schema(description = "Whatever this token sends is a test") boolean sandbox,
            @Schema(description = "Running shifts and those to come, where this service has them")
                    List<OwnShifts.OwnShift> shifts) {}

    @GET
    @Authenticated
    @Transactional
    @Operation(operationId = "getMe", summary = "Who am I / 我的身份与权限")
    @APIResponse(responseCode = "200", description = "Roles, regions and units / 角色、地区、单位")
    public MeView me() {
        return new MeView(
                caller.subject(),
                caller.roles().stream().sorted().toList(),
                caller.regions().stream().map(RegionCode::code).toList(),
                caller.units().stream().sorted().toList(),
                caller.agency().orElse(null),
                caller.isSandbox(),
                rosters.stream().flatMap(roster -> roster.of(caller.subject()).stream()).toList());
    }
}
