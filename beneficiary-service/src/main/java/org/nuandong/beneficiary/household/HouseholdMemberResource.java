package org.nuandong.beneficiary.household;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.nuandong.commons.rest.Idempotent;
import org.nuandong.commons.rest.Versions;
import org.nuandong.commons.security.Role;

/** Who joins a household and who leaves it. */
@Path("/api/v1/households/{id}")
@Tag(name = "households")
class HouseholdMemberResource {

    private final HouseholdAccess access;
    private final HouseholdMembership membership;
    private final HouseholdPresentation presentation;

    HouseholdMemberResource(
            HouseholdAccess access,
            HouseholdMembership membership,
            HouseholdPresentation presentation) {
        this.access = access;
        this.membership = membership;
        this.presentation = presentation;
    }

    @POST
    @Path("/members")
    @Idempotent
    @Transactional
    @RolesAllowed({Role.REGISTRAR, Role.FIELD_WORKER})
    @Operation(operationId = "addMember", summary = "Somebody joins the household / 新增成员")
    @APIResponse(responseCode = "201", description = "joined; the household as it is now")
    @APIResponse(responseCode = "400", description = "a fact is missing or disagrees")
    @APIResponse(responseCode = "409", description = "registered, or member of another household")
    public RestResponse<HouseholdView> join(
            @PathParam("id") UUID id, @Valid @NotNull MemberEntry request) {
        Household household = access.visibleForChange(id);
        membership.join(household, request);
        return answer(household);
    }

    @POST
    @Path("/departures")
    @Idempotent
    @Transactional
    @RolesAllowed({Role.REGISTRAR, Role.FIELD_WORKER})
    @Operation(operationId = "departMember", summary = "Somebody leaves the household / 成员离开")
    @APIResponse(responseCode = "201", description = "left; the household as it is now")
    @APIResponse(responseCode = "400", description = "unknown reason, or in the future")
    @APIResponse(responseCode = "409", description = "no member, or the head")
    public RestResponse<HouseholdView> leave(
            @PathParam("id") UUID id, @Valid @NotNull Departure request) {
        Household household = access.visibleForChange(id);
        membership.leave(household, request);
        return answer(household);
    }

    private RestResponse<HouseholdView> answer(Household household) {
        return ResponseBuilder.create(RestResponse.Status.CREATED, presentation.view(household))
                .location(URI.create("/api/v1/households/" + household.id()))
                .header("ETag", Versions.etag(household.version()))
                .build();
    }
}
