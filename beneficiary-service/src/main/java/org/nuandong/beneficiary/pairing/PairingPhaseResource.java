package org.nuandong.beneficiary.pairing;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.nuandong.commons.rest.Idempotent;
import org.nuandong.commons.rest.Page;
import org.nuandong.commons.rest.Paging;
import org.nuandong.commons.rest.Versions;
import org.nuandong.commons.security.Role;

/** Years of pairs, and how far each place keeps what it owes. */
@Path("/api/v1/pairing-phases")
@Tag(name = "pairings", description = "Pairs of helpers and households / 结对帮扶")
class PairingPhaseResource {

    private final PairingPhases phases;
    private final PairingPhaseRepository repository;
    private final Paging paging;

    PairingPhaseResource(PairingPhases phases, PairingPhaseRepository repository, Paging paging) {
        this.phases = phases;
        this.repository = repository;
        this.paging = paging;
    }

    @POST
    @Idempotent
    @Transactional
    @RolesAllowed({Role.REGISTRAR, Role.PROGRAMME_OFFICER})
    @Operation(
            operationId = "openPairingPhase",
            summary = "Open a year of pairs / 开始帮扶年度",
            description =
                    "What a helper owes is that of the place's presets on this day. With carryFrom"
                            + " the pairs of that phase go on here, and it closes.")
    @APIResponse(responseCode = "201", description = "open")
    @APIResponse(responseCode = "409", description = "another phase of the place is open then")
    public RestResponse<PairingPhase.View> open(@Valid @NotNull PairingRequests.Phase request) {
        PairingPhase phase = phases.open(request);
        return ResponseBuilder.create(RestResponse.Status.CREATED, phase.view())
                .location(URI.create("/api/v1/pairing-phases/" + phase.id()))
                .header("ETag", Versions.etag(phase.version()))
                .build();
    }

    @GET
    @RolesAllowed({
        Role.REGISTRAR,
        Role.PROGRAMME_OFFICER,
        Role.FIELD_WORKER,
        Role.APPROVER,
        Role.BUREAU_LEADER,
        Role.AUDITOR
    })
    @Operation(operationId = "listPairingPhases", summary = "Phases, newest first / 帮扶年度列表")
    @APIResponse(responseCode = "200", description = "a page")
    public Page<PairingPhase.View> list(
            @QueryParam("region") @Pattern(regexp = "\\d{6}|\\d{9}|\\d{12}") String region,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        int most = paging.limit(limit);
        List<String> position = paging.position(cursor);
        List<PairingPhase> rows =
                repository.page(
                        region,
                        position == null ? null : UUID.fromString(position.get(0)),
                        most + 1);
        return paging.page(rows, most, row -> List.of(row.id().toString()), PairingPhase::view);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({
        Role.REGISTRAR,
        Role.PROGRAMME_OFFICER,
        Role.FIELD_WORKER,
        Role.APPROVER,
        Role.BUREAU_LEADER,
        Role.AUDITOR
    })
    @Operation(operationId = "getPairingPhase", summary = "One phase / 单个帮扶年度")
    @APIResponse(responseCode = "200", description = "the phase and its terms")
    public PairingPhase.View get(@PathParam("id") UUID id) {
        return repository.visible(id).view();
    }

    @GET
    @Path("/{id}/compliance")
    @RolesAllowed({
        Role.REGISTRAR,
        Role.PROGRAMME_OFFICER,
        Role.APPROVER,
        Role.BUREAU_LEADER,
        Role.REPORTING_OFFICER,
        Role.AUDITOR
    })
    @Operation(
            operationId = "comparePairings",
            summary = "Who keeps what it owes / 履责情况",
            description = "By village, street or the helpers' unit; who has no coordinator.")
    @APIResponse(responseCode = "200", description = "pairs that go on")
    public PairingCompliance compliance(
            @PathParam("id") UUID id,
            @Parameter(description = "village, township or unit (left out: village)")
                    @QueryParam("by")
                    @Pattern(regexp = "village|township|unit")
                    String by) {
        return phases.compliance(repository.visible(id), by == null ? "village" : by);
    }

    @GET
    @Path("/{id}/shortfalls")
    @RolesAllowed({
        Role.REGISTRAR,
        Role.PROGRAMME_OFFICER,
        Role.APPROVER,
        Role.BUREAU_LEADER,
        Role.REPORTING_OFFICER,
        Role.AUDITOR
    })
    @Operation(
            operationId = "explainPairingPhase",
            summary = "In what pairs fell short, and why / 未完成情况及原因")
    @APIResponse(responseCode = "200", description = "by rule and by the reason given")
    public PairingCompliance.Shortfalls shortfalls(@PathParam("id") UUID id) {
        return phases.shortfalls(repository.visible(id));
    }

    @POST
    @Path("/{id}/coordinators")
    @Transactional
    @RolesAllowed({Role.REGISTRAR, Role.PROGRAMME_OFFICER})
    @Operation(
            operationId = "namePairingCoordinator",
            summary = "Name a village's coordinator / 指定扶贫济困负责人",
            description = "One a village: naming another ends the one before.")
    @APIResponse(responseCode = "200", description = "named")
    @APIResponse(responseCode = "409", description = "the phase is closed")
    public PairingPhase.View coordinator(
            @PathParam("id") UUID id, @Valid @NotNull PairingRequests.Coordinator request) {
        PairingPhase phase = repository.visibleForChange(id);
        phases.name(phase, request);
        return phase.view();
    }

    @POST
    @Path("/{id}/closings")
    @Transactional
    @RolesAllowed({Role.REGISTRAR, Role.PROGRAMME_OFFICER})
    @Operation(operationId = "closePairingPhase", summary = "Close the year / 结束帮扶年度")
    @APIResponse(responseCode = "200", description = "closed; its pairs have ended")
    @APIResponse(responseCode = "409", description = "closed before")
    public PairingPhase.View close(@PathParam("id") UUID id) {
        PairingPhase phase = repository.visibleForChange(id);
        phases.close(phase);
        return phase.view();
    }
}
