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

/** The great turns in a household's life, each told as a fact. */
@Path("/api/v1/households/{id}")
@Tag(name = "households")
class HouseholdLifeResource {

    private final HouseholdAccess access;
    private final HouseholdUpdate update;
    private final HouseholdSplits splits;
    private final HouseholdEnds ends;
    private final HouseholdPresentation presentation;

    HouseholdLifeResource(
            HouseholdAccess access,
            HouseholdUpdate update,
            HouseholdSplits splits,
            HouseholdEnds ends,
            HouseholdPresentation presentation) {
        this.access = access;
        this.update = update;
        this.splits = splits;
        this.ends = ends;
        this.presentation = presentation;
    }

    @POST
    @Path("/moves")
    @Transactional
    @RolesAllowed({Role.REGISTRAR, Role.FIELD_WORKER})
    @Operation(operationId = "moveHousehold", summary = "The household moves with everybody / 全户迁移")
    @APIResponse(responseCode = "200", description = "moved; the household as it is now")
    @APIResponse(responseCode = "400", description = "a place that is none, or in the future")
    @APIResponse(responseCode = "403", description = "moves to a foreign region")
    @APIResponse(responseCode = "409", description = "the household has ended")
    public RestResponse<HouseholdView> move(
            @PathParam("id") UUID id, @Valid @NotNull HouseholdLifeRequests.Move request) {
        Household household = access.visibleForChange(id);
        update.move(household, request);
        return answer(household);
    }

    @POST
    @Path("/splits")
    @Idempotent
    @Transactional
    @RolesAllowed({Role.REGISTRAR, Role.FIELD_WORKER})
    @Operation(
            operationId = "splitHousehold",
            summary = "Some keep house of their own / 分户",
            description = "Answers the new household; who stays has a head again, named or next.")
    @APIResponse(responseCode = "201", description = "the new household")
    @APIResponse(responseCode = "400", description = "not one head, or nobody stays")
    @APIResponse(responseCode = "403", description = "moves to a foreign region")
    @APIResponse(responseCode = "409", description = "no member, or the household has ended")
    public RestResponse<HouseholdView> split(
            @PathParam("id") UUID id, @Valid @NotNull HouseholdLifeRequests.Split request) {
        Household fresh = splits.split(access.visibleForChange(id), request);
        return ResponseBuilder.create(RestResponse.Status.CREATED, presentation.view(fresh))
                .location(URI.create("/api/v1/households/" + fresh.id()))
                .header("ETag", Versions.etag(fresh.version()))
                .build();
    }

    @POST
    @Path("/mergers")
    @Transactional
    @RolesAllowed({Role.REGISTRAR, Role.FIELD_WORKER})
    @Operation(operationId = "mergeHousehold", summary = "Another household comes in and ends / 并户")
    @APIResponse(responseCode = "200", description = "the household as it is now")
    @APIResponse(responseCode = "400", description = "not exactly the people of the other")
    @APIResponse(responseCode = "409", description = "one of the two has ended")
    public RestResponse<HouseholdView> merge(
            @PathParam("id") UUID id, @Valid @NotNull HouseholdLifeRequests.Merger request) {
        if (id.equals(request.householdId())) {
            throw HouseholdProblem.MERGES_WITH_ITSELF.at("householdId");
        }
        // Two that merge at once would wait for each other: the smaller id is locked first.
        boolean first = id.compareTo(request.householdId()) < 0;
        access.visibleForChange(first ? id : request.householdId());
        access.visibleForChange(first ? request.householdId() : id);
        Household household = access.visible(id);
        splits.merge(household, access.visible(request.householdId()), request);
        return answer(household);
    }

    @POST
    @Path("/closings")
    @Transactional
    @RolesAllowed({Role.REGISTRAR})
    @Operation(operationId = "closeHousehold", summary = "The household ends / 销户")
    @APIResponse(
            responseCode = "200",
            description = "closed; categories and memberships ended with it")
    @APIResponse(responseCode = "400", description = "unknown reason, or in the future")
    @APIResponse(responseCode = "409", description = "the household has ended")
    public RestResponse<HouseholdView> close(
            @PathParam("id") UUID id, @Valid @NotNull HouseholdLifeRequests.Closing request) {
        Household household = access.visibleForChange(id);
        ends.close(household, request.reason(), request.closedOn());
        return answer(household);
    }

    @POST
    @Path("/withdrawals")
    @Transactional
    @RolesAllowed({Role.REGISTRAR})
    @Operation(operationId = "withdrawHousehold", summary = "Entered by mistake / 撤回登记")
    @APIResponse(
            responseCode = "200",
            description = "withdrawn; the numbers of withdrawn people are free again")
    @APIResponse(responseCode = "400", description = "unknown reason")
    @APIResponse(responseCode = "409", description = "the household has ended")
    public RestResponse<HouseholdView> withdraw(
            @PathParam("id") UUID id, @Valid @NotNull HouseholdLifeRequests.Withdrawal request) {
        Household household = access.visibleForChange(id);
        ends.withdraw(household, request);
        return answer(household);
    }

    private RestResponse<HouseholdView> answer(Household household) {
        return ResponseBuilder.ok(presentation.view(household))
                .header("ETag", Versions.etag(household.version()))
                .build();
    }
}
