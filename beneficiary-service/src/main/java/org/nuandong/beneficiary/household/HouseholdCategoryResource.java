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
import org.nuandong.beneficiary.category.CategoryEnd;
import org.nuandong.beneficiary.category.CategoryEntry;
import org.nuandong.beneficiary.category.CategoryRegister;
import org.nuandong.commons.rest.Idempotent;
import org.nuandong.commons.rest.Versions;
import org.nuandong.commons.security.Role;

/** A household as a whole comes into a category and leaves it. */
@Path("/api/v1/households/{id}")
@Tag(name = "households")
class HouseholdCategoryResource {

    private final HouseholdAccess access;
    private final HouseholdUpdate update;
    private final HouseholdPresentation presentation;
    private final CategoryRegister categories;

    HouseholdCategoryResource(
            HouseholdAccess access,
            HouseholdUpdate update,
            HouseholdPresentation presentation,
            CategoryRegister categories) {
        this.access = access;
        this.update = update;
        this.presentation = presentation;
        this.categories = categories;
    }

    @POST
    @Path("/categories")
    @Idempotent
    @Transactional
    @RolesAllowed({Role.REGISTRAR, Role.FIELD_WORKER})
    @Operation(operationId = "enrollHousehold", summary = "Enrol in a category / 认定类别")
    @APIResponse(responseCode = "201", description = "enrolled; the household as it is now")
    @APIResponse(responseCode = "400", description = "no such category, or not for a household")
    @APIResponse(responseCode = "409", description = "enrolled already")
    public RestResponse<HouseholdView> enroll(
            @PathParam("id") UUID id, @Valid @NotNull CategoryEntry request) {
        Household household = access.visibleForChange(id);
        update.categorise(household, holder -> categories.enroll(holder, request));
        return answer(household);
    }

    @POST
    @Path("/category-ends")
    @Idempotent
    @Transactional
    @RolesAllowed({Role.REGISTRAR, Role.FIELD_WORKER})
    @Operation(operationId = "endHouseholdCategory", summary = "End a category / 终止类别")
    @APIResponse(responseCode = "201", description = "ended; the household as it is now")
    @APIResponse(responseCode = "400", description = "ends before it began, or in the future")
    @APIResponse(responseCode = "409", description = "not enrolled")
    public RestResponse<HouseholdView> end(
            @PathParam("id") UUID id, @Valid @NotNull CategoryEnd request) {
        Household household = access.visibleForChange(id);
        update.categorise(household, holder -> categories.end(holder, request));
        return answer(household);
    }

    private RestResponse<HouseholdView> answer(Household household) {
        return ResponseBuilder.create(RestResponse.Status.CREATED, presentation.view(household))
                .location(URI.create("/api/v1/households/" + household.id()))
                .header("ETag", Versions.etag(household.version()))
                .build();
    }
}
