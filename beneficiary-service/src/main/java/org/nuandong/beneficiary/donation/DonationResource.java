package org.nuandong.beneficiary.donation;

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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.nuandong.commons.rest.Idempotent;
import org.nuandong.commons.rest.Page;
import org.nuandong.commons.rest.Paging;
import org.nuandong.commons.rest.Versions;
import org.nuandong.commons.security.Role;

/** Gifts in cash and kind, and what became of them. */
@Path("/api/v1")
@Tag(name = "donations", description = "Donations / 捐赠")
class DonationResource {

    private final DonationDesk desk;
    private final DonationRepository donations;
    private final Paging paging;

    DonationResource(DonationDesk desk, DonationRepository donations, Paging paging) {
        this.desk = desk;
        this.donations = donations;
        this.paging = paging;
    }

    @POST
    @Path("/donations")
    @Idempotent
    @Transactional
    @RolesAllowed({Role.PROGRAMME_OFFICER, Role.REGISTRAR})
    @Operation(
            operationId = "receiveDonation",
            summary = "A gift, with its receipt / 接收捐赠",
            description = "Cash or goods. The giver's name is sealed.")
    @APIResponse(responseCode = "201", description = "received, with the receipt's number")
    @APIResponse(responseCode = "400", description = "both cash and goods, or neither")
    @APIResponse(responseCode = "404", description = "no such drive")
    @APIResponse(responseCode = "409", description = "the drive is closed")
    public RestResponse<DonationView> receive(
            @Valid @NotNull DonationRequests.NewDonation request) {
        Donation donation = desk.receive(request);
        return ResponseBuilder.create(RestResponse.Status.CREATED, desk.view(donation))
                .location(URI.create("/api/v1/donations/" + donation.id()))
                .header("ETag", Versions.etag(donation.version()))
                .build();
    }

    @GET
    @Path("/donations")
    @Transactional
    @RolesAllowed({Role.PROGRAMME_OFFICER, Role.REGISTRAR, Role.BUREAU_LEADER, Role.AUDITOR})
    @Operation(operationId = "listDonations", summary = "Gifts, newest first / 捐赠列表")
    @APIResponse(responseCode = "200", description = "a page; empty for a foreign region")
    public Page<DonationView> list(
            @QueryParam("region") @Pattern(regexp = "\\d{6}|\\d{9}|\\d{12}") String region,
            @QueryParam("driveId") UUID driveId,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        int most = paging.limit(limit);
        List<String> position = paging.position(cursor);
        List<Donation> rows =
                donations.page(
                        region,
                        driveId,
                        position == null ? null : UUID.fromString(position.get(0)),
                        most + 1);
        return paging.page(rows, most, row -> List.of(row.id().toString()), desk::view);
    }

    @GET
    @Path("/donations/{id}")
    @Transactional
    @RolesAllowed({Role.PROGRAMME_OFFICER, Role.REGISTRAR, Role.BUREAU_LEADER, Role.AUDITOR})
    @Operation(operationId = "getDonation", summary = "One gift and its use / 单笔捐赠及使用情况")
    @APIResponse(responseCode = "200", description = "what remains, and where the rest went")
    public DonationView get(@PathParam("id") UUID id) {
        return desk.view(donations.visible(id));
    }

    @POST
    @Path("/donations/{id}/allotments")
    @Idempotent
    @Transactional
    @RolesAllowed({Role.PROGRAMME_OFFICER})
    @Operation(
            operationId = "allotDonation",
            summary = "Cash for a project / 捐款下达项目",
            description = "An order for its source donations; another person decides on it.")
    @APIResponse(responseCode = "201", description = "proposed")
    @APIResponse(responseCode = "409", description = "goods, or more than remains")
    public RestResponse<DonationView> allot(
            @PathParam("id") UUID id, @Valid @NotNull DonationRequests.Allotment request) {
        Donation donation = donations.visibleForChange(id);
        desk.allot(donation, request);
        return used(donation);
    }

    @POST
    @Path("/donations/{id}/gifts")
    @Idempotent
    @Transactional
    @RolesAllowed({Role.PROGRAMME_OFFICER, Role.REGISTRAR, Role.FIELD_WORKER})
    @Operation(
            operationId = "giveDonation",
            summary = "Goods into somebody's hands / 捐物发放",
            description = "To a household for a need in its file that such goods meet.")
    @APIResponse(responseCode = "201", description = "given")
    @APIResponse(responseCode = "400", description = "no such household or institution")
    @APIResponse(responseCode = "409", description = "cash, more than remains, or no such need")
    public RestResponse<DonationView> give(
            @PathParam("id") UUID id, @Valid @NotNull DonationRequests.Gift request) {
        Donation donation = donations.visibleForChange(id);
        desk.give(donation, request);
        return used(donation);
    }

    @POST
    @Path("/donations/{id}/readings")
    @Transactional
    @RolesAllowed({Role.PROGRAMME_OFFICER, Role.AUDITOR})
    @Operation(
            operationId = "readDonor",
            summary = "Who gave it, for a purpose; audited / 查看捐赠人（留痕）")
    @APIResponse(responseCode = "200", description = "the name, if one was given")
    @APIResponse(responseCode = "400", description = "no such purpose")
    public DonationView.Donor read(
            @PathParam("id") UUID id, @Valid @NotNull DonationRequests.Reading request) {
        return desk.read(donations.visible(id), request.purpose());
    }

    @GET
    @Path("/donation-matches")
    @Transactional
    @RolesAllowed({Role.PROGRAMME_OFFICER, Role.REGISTRAR, Role.BUREAU_LEADER})
    @Operation(operationId = "matchDonations", summary = "Needs beside what lies there / 供需匹配")
    @APIResponse(responseCode = "200", description = "by need, of the caller's regions")
    @APIResponse(responseCode = "400", description = "no such region")
    public List<DonationView.Match> matches(
            @QueryParam("region") @NotNull @Pattern(regexp = "\\d{6}|\\d{9}|\\d{12}")
                    String region) {
        return desk.matches(region);
    }

    private RestResponse<DonationView> used(Donation donation) {
        return ResponseBuilder.create(RestResponse.Status.CREATED, desk.view(donation))
                .location(URI.create("/api/v1/donations/" + donation.id()))
                .header("ETag", Versions.etag(donation.version()))
                .build();
    }
}
