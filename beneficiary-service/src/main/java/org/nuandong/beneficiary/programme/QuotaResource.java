package org.nuandong.beneficiary.programme;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.nuandong.beneficiary.organisation.ResponsibleUnits;
import org.nuandong.commons.dictionary.Dictionaries;
import org.nuandong.commons.rest.Idempotent;
import org.nuandong.commons.security.Role;

/** Quotas handed down to units, and how far each is used. */
@Path("/api/v1/projects/{id}/quotas")
@Tag(name = "programmes")
class QuotaResource {

    private final Quotas quotas;
    private final QuotaRepository rows;
    private final ProjectRepository projects;
    private final ResponsibleUnits units;
    private final Dictionaries dictionaries;

    QuotaResource(
            Quotas quotas,
            QuotaRepository rows,
            ProjectRepository projects,
            ResponsibleUnits units,
            Dictionaries dictionaries) {
        this.quotas = quotas;
        this.rows = rows;
        this.projects = projects;
        this.units = units;
        this.dictionaries = dictionaries;
    }

    @POST
    @Idempotent
    @Transactional
    @RolesAllowed({Role.PROGRAMME_OFFICER})
    @Operation(
            operationId = "setQuota",
            summary = "Hand down a quota / 下达名额",
            description = "Again for the same unit and item: the new number holds.")
    @APIResponse(responseCode = "201", description = "the quota as it is now")
    @APIResponse(responseCode = "400", description = "no such unit or goods")
    @APIResponse(responseCode = "404", description = "no project in the caller's region")
    @APIResponse(responseCode = "409", description = "more are used than that")
    public RestResponse<QuotaView> set(
            @PathParam("id") UUID id, @Valid @NotNull ProgrammeRequests.Quota request) {
        Project project = projects.visibleForChange(id);
        units.require(request.unitId(), "unitId");
        dictionaries.require("relief-goods", request.item(), "item");
        String item = request.item() == null ? Quota.PLACES : request.item();
        Quota quota = quotas.set(project, request.unitId(), item, request.quantity());
        return ResponseBuilder.create(RestResponse.Status.CREATED, quota.view())
                .location(URI.create("/api/v1/projects/" + id + "/quotas"))
                .build();
    }

    @GET
    @RolesAllowed({
        Role.PROGRAMME_OFFICER,
        Role.APPROVER,
        Role.BUREAU_LEADER,
        Role.LEAD_GROUP,
        Role.AUDITOR,
        Role.REGISTRAR
    })
    @Operation(operationId = "listQuotas", summary = "Quotas and their use / 名额及使用情况")
    @APIResponse(responseCode = "200", description = "places first, by unit")
    @APIResponse(responseCode = "404", description = "no project in the caller's region")
    public List<QuotaView> list(@PathParam("id") UUID id) {
        return rows.of(projects.visible(id).id()).stream().map(Quota::view).toList();
    }
}
