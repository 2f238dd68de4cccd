package org.nuandong.beneficiary.donation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.LockModeType;
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
import org.nuandong.commons.rest.Idempotent;
import org.nuandong.commons.rest.Page;
import org.nuandong.commons.rest.Paging;
import org.nuandong.commons.rest.Versions;
import org.nuandong.commons.security.Role;

/** Drives: a unit calls for gifts, and shows what came in. */
@Path("/api/v1/donation-drives")
@Tag(name = "donations")
class DonationDriveResource {

    private final DonationDesk desk;
    private final DonationRepository donations;
    private final Paging paging;

    DonationDriveResource(DonationDesk desk, DonationRepository donations, Paging paging) {
        this.desk = desk;
        this.donations = donations;
        this.paging = paging;
    }

    @POST
    @Idempotent
    @Transactional
    @RolesAllowed({Role.PROGRAMME_OFFICER, Role.REGISTRAR})
    @Operation(operationId = "openDonationDrive", summary = "Call for gifts / 新建募捐活动")
    @APIResponse(responseCode = "201", description = "open")
    @APIResponse(responseCode = "400", description = "no such region, or in the future")
    public RestResponse<DonationView.Drive> open(
            @Valid @NotNull DonationRequests.NewDrive request) {
        DonationDrive drive = desk.open(request);
        return ResponseBuilder.create(RestResponse.Status.CREATED, donations.view(drive))
                .location(URI.create("/api/v1/donation-drives/" + drive.id()))
                .header("ETag", Versions.etag(drive.version()))
                .build();
    }

    @GET
    @Transactional
    @RolesAllowed({Role.PROGRAMME_OFFICER, Role.REGISTRAR, Role.BUREAU_LEADER, Role.AUDITOR})
    @Operation(operationId = "listDonationDrives", summary = "Drives, newest first / 募捐活动列表")
    @APIResponse(responseCode = "200", description = "a page; empty for a foreign region")
    public Page<DonationView.Drive> list(
            @QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) {
        int most = paging.limit(limit);
        List<String> position = paging.position(cursor);
        List<DonationDrive> rows =
                donations.drives(
                        position == null ? null : UUID.fromString(position.get(0)), most + 1);
        return paging.page(rows, most, row -> List.of(row.id().toString()), donations::view);
    }

    @GET
    @Path("/{id}")
    @Transactional
    @RolesAllowed({Role.PROGRAMME_OFFICER, Role.REGISTRAR, Role.BUREAU_LEADER, Role.AUDITOR})
    @Operation(operationId = "getDonationDrive", summary = "One drive and its sums / 单个募捐活动")
    @APIResponse(responseCode = "200", description = "who gave how much together")
    public DonationView.Drive get(@PathParam("id") UUID id) {
        return donations.view(donations.drive(id, LockModeType.NONE));
    }

    @POST
    @Path("/{id}/closings")
    @Transactional
    @RolesAllowed({Role.PROGRAMME_OFFICER, Role.REGISTRAR})
    @Operation(operationId = "closeDonationDrive", summary = "It is over / 结束募捐活动")
    @APIResponse(responseCode = "200", description = "closed")
    @APIResponse(responseCode = "409", description = "closed before")
    public DonationView.Drive close(
            @PathParam("id") UUID id, @Valid @NotNull DonationRequests.Closing request) {
        DonationDrive drive = donations.drive(id, LockModeType.PESSIMISTIC_WRITE);
        desk.close(drive, request);
        return donations.view(drive);
    }
}
