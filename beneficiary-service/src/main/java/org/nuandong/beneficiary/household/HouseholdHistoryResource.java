package org.nuandong.beneficiary.household;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.nuandong.beneficiary.category.CategoryHistory;
import org.nuandong.beneficiary.category.CategorySpan;
import org.nuandong.beneficiary.platform.OfficeClock;
import org.nuandong.beneficiary.platform.RegisterChange;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.security.Role;

/** What stood here on a day, and who changed what since. */
@Path("/api/v1/households/{id}")
@Tag(name = "households")
class HouseholdHistoryResource {

    private final HouseholdAccess access;
    private final HouseholdHistory history;
    private final CategoryHistory categories;
    private final OfficeClock clock;

    HouseholdHistoryResource(
            HouseholdAccess access,
            HouseholdHistory history,
            CategoryHistory categories,
            OfficeClock clock) {
        this.access = access;
        this.history = history;
        this.categories = categories;
        this.clock = clock;
    }

    @GET
    @Path("/changes")
    @Transactional
    @RolesAllowed({
        Role.REGISTRAR,
        Role.FIELD_WORKER,
        Role.PROGRAMME_OFFICER,
        Role.APPROVER,
        Role.BUREAU_LEADER,
        Role.AUDITOR
    })
    @Operation(
            operationId = "listHouseholdChanges",
            summary = "What was changed, when, in which role and for which unit / 家庭变更记录")
    @APIResponse(responseCode = "200", description = "the newest first; no values")
    public List<RegisterChange> changes(@PathParam("id") UUID id) {
        return history.changes(access.visible(id).id());
    }

    @GET
    @Path("/as-of")
    @Transactional
    @RolesAllowed({
        Role.REGISTRAR,
        Role.FIELD_WORKER,
        Role.PROGRAMME_OFFICER,
        Role.APPROVER,
        Role.BUREAU_LEADER
    })
    @Operation(
            operationId = "getHouseholdAsOf",
            summary = "The household as the register knew it on a day / 某日的家庭信息")
    @APIResponse(responseCode = "200", description = "as it stood at the end of that day")
    @APIResponse(responseCode = "400", description = "no day, or one to come")
    @APIResponse(responseCode = "404", description = "no such household, or not registered yet")
    public HouseholdAsOf asOf(
            @PathParam("id") UUID id,
            @Parameter(example = "2026-01-31") @QueryParam("on") @NotNull LocalDate on) {
        clock.refuseFuture(on, "on");
        Household household = access.visible(id);
        access.seen(List.of(household), "view");
        return history.asOf(id, on).orElseThrow(CommonProblem.NOT_FOUND::because);
    }

    @GET
    @Path("/categories")
    @RolesAllowed({
        Role.REGISTRAR,
        Role.FIELD_WORKER,
        Role.PROGRAMME_OFFICER,
        Role.APPROVER,
        Role.BUREAU_LEADER
    })
    @Operation(
            operationId = "listHouseholdCategories",
            summary = "All categories with days and papers, ended ones too / 历次类别认定")
    @APIResponse(responseCode = "200", description = "the newest first, as far as may be seen")
    public List<CategorySpan> categories(@PathParam("id") UUID id) {
        return categories.spans(access.visible(id).id());
    }
}
