package org.nuandong.beneficiary.guardian;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.nuandong.beneficiary.person.FileRead;
import org.nuandong.commons.audit.AuditTrail;
import org.nuandong.commons.dictionary.Dictionaries;
import org.nuandong.commons.rest.Idempotent;
import org.nuandong.commons.security.Role;

/** Who stands for a child or for somebody who cannot decide. */
@Path("/api/v1/guardians")
@Tag(name = "guardians", description = "Guardians / 监护人")
class GuardianResource {

    private static final String HIDDEN = "****";

    private final Guardians guardians;
    private final AuditTrail audit;
    private final Event<FileRead> readers;
    private final Dictionaries dictionaries;

    GuardianResource(
            Guardians guardians,
            AuditTrail audit,
            Event<FileRead> readers,
            Dictionaries dictionaries) {
        this.guardians = guardians;
        this.audit = audit;
        this.readers = readers;
        this.dictionaries = dictionaries;
    }

    @POST
    @Idempotent
    @Transactional
    @RolesAllowed({Role.REGISTRAR, Role.FIELD_WORKER, Role.MINOR_GUARDIAN})
    @Operation(operationId = "nameGuardian", summary = "Name a guardian / 登记监护人")
    @APIResponse(responseCode = "201", description = "named")
    @APIResponse(responseCode = "400", description = "not one kind, a minor, or an adult ward")
    @APIResponse(responseCode = "409", description = "is the ward's guardian already")
    public RestResponse<GuardianView> name(@Valid @NotNull GuardianRequests.New request) {
        Guardian guardian = guardians.name(request);
        return ResponseBuilder.create(RestResponse.Status.CREATED, view(guardian))
                .location(URI.create("/api/v1/guardians/" + guardian.id()))
                .build();
    }

    @GET
    @RolesAllowed({
        Role.REGISTRAR,
        Role.FIELD_WORKER,
        Role.PROGRAMME_OFFICER,
        Role.APPROVER,
        Role.BUREAU_LEADER,
        Role.MINOR_GUARDIAN
    })
    @Operation(operationId = "listGuardians", summary = "Guardians of a ward / 某人的监护人")
    @APIResponse(responseCode = "200", description = "the newest first, ended ones too")
    @APIResponse(responseCode = "404", description = "no such person in the caller's region")
    public List<GuardianView> list(@QueryParam("wardId") @NotNull UUID wardId) {
        return guardians.of(wardId).stream().map(GuardianResource::view).toList();
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({
        Role.REGISTRAR,
        Role.FIELD_WORKER,
        Role.PROGRAMME_OFFICER,
        Role.APPROVER,
        Role.BUREAU_LEADER,
        Role.MINOR_GUARDIAN
    })
    @Operation(operationId = "getGuardian", summary = "One guardian / 单个监护关系")
    @APIResponse(responseCode = "200", description = "the guardian")
    public GuardianView get(@PathParam("id") UUID id) {
        return view(guardians.visible(id));
    }

    @POST
    @Path("/{id}/ends")
    @Transactional
    @RolesAllowed({Role.REGISTRAR, Role.MINOR_GUARDIAN})
    @Operation(operationId = "endGuardian", summary = "It ends / 终止监护")
    @APIResponse(responseCode = "200", description = "ended")
    @APIResponse(responseCode = "400", description = "before it began, or in the future")
    @APIResponse(responseCode = "409", description = "ended before")
    public GuardianView end(
            @PathParam("id") UUID id, @Valid @NotNull GuardianRequests.End request) {
        Guardian guardian = guardians.visibleForChange(id);
        guardians.end(guardian, request);
        return view(guardian);
    }

    @POST
    @Path("/{id}/readings")
    @Transactional
    @RolesAllowed({Role.REGISTRAR, Role.FIELD_WORKER, Role.MINOR_GUARDIAN})
    @Operation(
            operationId = "readGuardian",
            summary = "Somebody outside in clear, for a purpose; audited / 查看监护人（留痕）")
    @APIResponse(responseCode = "200", description = "name and telephone")
    @APIResponse(responseCode = "400", description = "no such purpose")
    public GuardianView.Contact read(
            @PathParam("id") UUID id, @Valid @NotNull GuardianRequests.Reading request) {
        dictionaries.require("reading-purpose", request.purpose(), "purpose");
        Guardian guardian = guardians.visible(id);
        readers.fire(new FileRead());
        audit.read(
                "guardian",
                id,
                guardian.region(),
                null,
                List.of("name", "telephone"),
                request.purpose());
        return guardians.contact(guardian);
    }

    private static GuardianView view(Guardian guardian) {
        return new GuardianView(
                guardian.id(),
                guardian.wardId(),
                guardian.ground(),
                guardian.kind(),
                guardian.personId(),
                guardian.unitId(),
                guardian.nameSealed() == null ? null : HIDDEN,
                guardian.relation(),
                guardian.validFrom(),
                guardian.validTo(),
                guardian.endReason());
    }
}
