package org.nuandong.beneficiary.pairing;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.event.Event;
import jakarta.persistence.LockModeType;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.nuandong.beneficiary.person.FileRead;
import org.nuandong.commons.audit.AuditTrail;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.commons.rest.Idempotent;
import org.nuandong.commons.rest.Page;
import org.nuandong.commons.rest.Paging;
import org.nuandong.commons.rest.Versions;
import org.nuandong.commons.security.Role;

/** Pairs: made, changed, ended; what helpers do, and why some fell short. */
@Path("/api/v1/pairings")
@Tag(name = "pairings")
class PairingResource {

    private static final List<String> SHOWN = List.of("pairings");

    private final PairingDesk desk;
    private final PairingRepository pairings;
    private final AuditTrail audit;
    private final Event<FileRead> readers;
    private final Paging paging;

    PairingResource(
            PairingDesk desk,
            PairingRepository pairings,
            AuditTrail audit,
            Event<FileRead> readers,
            Paging paging) {
        this.desk = desk;
        this.pairings = pairings;
        this.audit = audit;
        this.readers = readers;
        this.paging = paging;
    }

    /** A pair with what it owes and what was done. */
    @Schema(name = "PairingFile")
    public record File(
            Pairing.View pairing, List<PairingDuty.View> duties, List<PairingDeed.View> deeds) {}

    @POST
    @Idempotent
    @Transactional
    @RolesAllowed({Role.REGISTRAR, Role.PROGRAMME_OFFICER})
    @Operation(operationId = "makePairing", summary = "Make a pair / 结对")
    @APIResponse(responseCode = "201", description = "made")
    @APIResponse(responseCode = "400", description = "no such household or unit, outside the phase")
    @APIResponse(responseCode = "409", description = "household or helper is taken, phase closed")
    public RestResponse<File> make(@Valid @NotNull PairingRequests.New request) {
        Pairing pairing = desk.make(request);
        return ResponseBuilder.create(RestResponse.Status.CREATED, file(pairing))
                .location(URI.create("/api/v1/pairings/" + pairing.id()))
                .header("ETag", Versions.etag(pairing.version()))
                .build();
    }

    @GET
    @Transactional
    @RolesAllowed({
        Role.REGISTRAR,
        Role.PROGRAMME_OFFICER,
        Role.FIELD_WORKER,
        Role.APPROVER,
        Role.BUREAU_LEADER,
        Role.AUDITOR
    })
    @Operation(operationId = "listPairings", summary = "Pairs, village by village / 结对列表")
    @APIResponse(responseCode = "200", description = "a page")
    public Page<Pairing.View> list(
            @QueryParam("region") @Pattern(regexp = "\\d{6}|\\d{9}|\\d{12}") String region,
            @QueryParam("phaseId") UUID phaseId,
            @Parameter(description = "the helpers' unit") @QueryParam("unitId") UUID unitId,
            @QueryParam("householdId") UUID householdId,
            @Parameter(description = "true: those that fell short") @QueryParam("fellShort")
                    Boolean fellShort,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        int most = paging.limit(limit);
        List<Pairing> rows =
                pairings.page(
                        new PairingRepository.Filter(
                                region, phaseId, unitId, householdId, fellShort),
                        paging.position(cursor),
                        most + 1);
        seen(rows.subList(0, Math.min(most, rows.size())), "list");
        return paging.page(
                rows,
                most,
                row -> List.of(row.region().code(), row.id().toString()),
                Pairing::view);
    }

    @GET
    @Path("/{id}")
    @Transactional
    @RolesAllowed({
        Role.REGISTRAR,
        Role.PROGRAMME_OFFICER,
        Role.FIELD_WORKER,
        Role.APPROVER,
        Role.BUREAU_LEADER,
        Role.AUDITOR
    })
    @Operation(operationId = "getPairing", summary = "One pair, its duties and deeds / 结对档案")
    @APIResponse(responseCode = "200", description = "what is owed and what was done")
    public File get(@PathParam("id") UUID id) {
        Pairing pairing = pairings.visible(id);
        seen(List.of(pairing), "view");
        return file(pairing);
    }

    @POST
    @Path("/{id}/deeds")
    @Idempotent
    @Transactional
    @RolesAllowed({Role.REGISTRAR, Role.PROGRAMME_OFFICER, Role.FIELD_WORKER})
    @Operation(
            operationId = "recordPairingDeed",
            summary = "What the helper did / 登记帮扶",
            description =
                    "Counts for every duty of its day; written down late it makes up for what had"
                            + " fallen short. Needs become measures.")
    @APIResponse(responseCode = "201", description = "written down; the pair as it stands now")
    @APIResponse(responseCode = "409", description = "the pair has ended")
    public RestResponse<File> help(
            @PathParam("id") UUID id, @Valid @NotNull PairingRequests.Deed request) {
        Pairing pairing = desk.locked(id, LockModeType.PESSIMISTIC_READ);
        desk.help(pairing, request);
        return ResponseBuilder.create(RestResponse.Status.CREATED, file(pairing))
                .location(URI.create("/api/v1/pairings/" + id))
                .build();
    }

    @POST
    @Path("/{id}/explanations")
    @Transactional
    @RolesAllowed({Role.REGISTRAR, Role.PROGRAMME_OFFICER, Role.FIELD_WORKER})
    @Operation(operationId = "explainPairing", summary = "Why it fell short / 说明未完成原因")
    @APIResponse(responseCode = "200", description = "written down")
    @APIResponse(responseCode = "409", description = "it did not fall short")
    public File explain(
            @PathParam("id") UUID id, @Valid @NotNull PairingRequests.Explanation request) {
        Pairing pairing = desk.locked(id, LockModeType.PESSIMISTIC_READ);
        desk.explain(pairing, request);
        return file(pairing);
    }

    @POST
    @Path("/{id}/changes")
    @Idempotent
    @Transactional
    @RolesAllowed({Role.REGISTRAR, Role.PROGRAMME_OFFICER})
    @Operation(operationId = "changePairing", summary = "Another helper / 调整帮扶人")
    @APIResponse(responseCode = "201", description = "the new pair; what is owed goes on with it")
    @APIResponse(responseCode = "409", description = "ended, the same helper, or one who is taken")
    public RestResponse<File> change(
            @PathParam("id") UUID id, @Valid @NotNull PairingRequests.Change request) {
        Pairing next = desk.change(desk.locked(id, LockModeType.PESSIMISTIC_WRITE), request);
        return ResponseBuilder.create(RestResponse.Status.CREATED, file(next))
                .location(URI.create("/api/v1/pairings/" + next.id()))
                .header("ETag", Versions.etag(next.version()))
                .build();
    }

    @POST
    @Path("/{id}/endings")
    @Transactional
    @RolesAllowed({Role.REGISTRAR, Role.PROGRAMME_OFFICER})
    @Operation(operationId = "endPairing", summary = "End a pair, with the reason / 结束结对")
    @APIResponse(responseCode = "200", description = "ended; nothing more is owed")
    @APIResponse(responseCode = "409", description = "ended before")
    public File end(@PathParam("id") UUID id, @Valid @NotNull PairingRequests.End request) {
        Pairing pairing = desk.locked(id, LockModeType.PESSIMISTIC_READ);
        desk.end(pairing, request);
        return file(pairing);
    }

    private File file(Pairing pairing) {
        pairings.getEntityManager().flush();
        return new File(
                pairing.view(),
                pairings.duties(pairing.id()).stream().map(PairingDuty::view).toList(),
                pairings.deeds(pairing.id()).stream().map(PairingDeed::view).toList());
    }

    /** A pair tells of those who live there. */
    private void seen(List<Pairing> shown, String how) {
        readers.fire(new FileRead());
        Map<UUID, RegionCode> households = new HashMap<>();
        shown.forEach(one -> households.put(one.householdId(), one.region()));
        audit.readAll("household", households, SHOWN, how);
    }
}
