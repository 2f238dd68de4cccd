package org.nuandong.dispatch.lodging;

import static org.nuandong.commons.security.Role.BUREAU_LEADER;
import static org.nuandong.commons.security.Role.DUTY_LEADER;
import static org.nuandong.commons.security.Role.STATION_CLERK;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.nuandong.commons.dictionary.Dictionaries;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.rest.BodyExample;
import org.nuandong.commons.rest.Idempotent;
import org.nuandong.commons.security.Caller;
import org.nuandong.dispatch.care.Stays;
import org.nuandong.dispatch.platform.FreeText;

/** 床位: a guest's bed, from the first night to the last. */
@Path("/api/v1/care-cases/{id}")
@Tag(name = "lodging", description = "Rooms and beds / 住宿")
class BedResource {

    private static final String BED = "{}";
    private static final String WITH_HER_MOTHER =
            """
            {"kin": {"caseId": "0192f0a0-0000-7000-8000-000000000031", "relation": "parent"}}\
            """;
    private static final String ISOLATED =
            """
            {"isolation": {"reason": "infectious"}}\
            """;
    private static final String RELEASE =
            """
            {"reason": "entrusted"}\
            """;

    private final Beds beds;
    private final LodgingRepository lodging;
    private final Stays stays;
    private final Dictionaries dictionaries;
    private final Caller caller;

    BedResource(
            Beds beds,
            LodgingRepository lodging,
            Stays stays,
            Dictionaries dictionaries,
            Caller caller) {
        this.beds = beds;
        this.lodging = lodging;
        this.stays = stays;
        this.dictionaries = dictionaries;
        this.caller = caller;
    }

    @POST
    @Path("/bed-assignments")
    @Idempotent
    @Transactional
    @RolesAllowed({STATION_CLERK, DUTY_LEADER})
    @Operation(
            operationId = "assignBed",
            summary = "A bed for the night / 安排床位",
            description =
                    "Without a room the best fitting one is taken. A full house answers with the"
                            + " nearest free beds and the overflow step. / 住满时告知邻近站空床和加床办法。")
    @APIResponse(responseCode = "201", description = "The bed / 已安排")
    @APIResponse(responseCode = "404", description = "Case or room unknown or foreign / 不存在或非本辖区")
    @APIResponse(responseCode = "409", description = "Full, taken, or has a bed / 住满或已有床位")
    @APIResponse(responseCode = "422", description = "A rule of lodging, by name / 不符合住宿规则")
    public RestResponse<LodgingViews.BedView> assign(
            @PathParam("id") UUID id,
            @RequestBody(
                            content =
                                    @Content(
                                            examples = {
                                                @ExampleObject(name = "any", value = BED),
                                                @ExampleObject(
                                                        name = "with-her-mother",
                                                        value = WITH_HER_MOTHER),
                                                @ExampleObject(name = "isolated", value = ISOLATED)
                                            }))
                    @NotNull
                    @Valid
                    LodgingRequests.NewBed body) {
        BedWish wish =
                wish(
                        body.roomId(),
                        body.bedNo(),
                        body.kin(),
                        body.isolation(),
                        body.withoutFemaleStaff());
        BedAssignment bed = beds.assign(id, wish, body.assignedAt());
        return RestResponse.ResponseBuilder.<LodgingViews.BedView>created(
                        URI.create("/api/v1/care-cases/" + id + "/bed-assignments"))
                .entity(LodgingViews.BedView.of(bed))
                .build();
    }

    @POST
    @Path("/bed-moves")
    @Transactional
    @RolesAllowed({STATION_CLERK, DUTY_LEADER})
    @Operation(
            operationId = "moveBed",
            summary = "Another bed / 换床",
            description = "Out of isolation only when a duty leader lifts it.")
    @APIResponse(responseCode = "200", description = "The new bed / 新床位")
    @APIResponse(responseCode = "409", description = "Full, taken, or has no bed / 住满或无床位")
    @APIResponse(responseCode = "422", description = "A rule of lodging, by name / 不符合住宿规则")
    public LodgingViews.BedView move(
            @PathParam("id") UUID id,
            @BodyExample(ISOLATED) @NotNull @Valid LodgingRequests.Move body) {
        BedWish wish =
                wish(
                        body.roomId(),
                        body.bedNo(),
                        body.kin(),
                        body.isolation(),
                        body.withoutFemaleStaff());
        String lifted = leadersReason(body.isolationLifted(), "isolationLifted");
        return LodgingViews.BedView.of(beds.move(id, wish, lifted, body.assignedAt()));
    }

    @POST
    @Path("/bed-releases")
    @Transactional
    @RolesAllowed({STATION_CLERK, DUTY_LEADER})
    @Operation(operationId = "releaseBed", summary = "The bed is free again / 退床")
    @APIResponse(responseCode = "200", description = "The bed that was left / 已退床")
    @APIResponse(responseCode = "409", description = "Has no bed / 无床位")
    public LodgingViews.BedView release(
            @PathParam("id") UUID id,
            @BodyExample(RELEASE) @NotNull @Valid LodgingRequests.Release body) {
        dictionaries.require("bed-release", body.reason(), "reason");
        return LodgingViews.BedView.of(beds.release(id, body.reason(), body.at()));
    }

    @GET
    @Path("/bed-assignments")
    @Transactional
    @RolesAllowed({STATION_CLERK, DUTY_LEADER, BUREAU_LEADER})
    @Operation(operationId = "listBedAssignments", summary = "Every bed of a stay / 床位记录")
    @APIResponse(responseCode = "200", description = "The latest first / 最近的在前")
    public LodgingViews.Beds list(@PathParam("id") UUID id) {
        stays.visible(id);
        return new LodgingViews.Beds(
                id, lodging.history(id).stream().map(LodgingViews.BedView::of).toList());
    }

    private BedWish wish(
            UUID roomId,
            Integer bedNo,
            LodgingRequests.Kin kin,
            LodgingRequests.IsolationOrder isolation,
            LodgingRequests.DutyReason withoutWomen) {
        if (bedNo != null && roomId == null) {
            throw CommonProblem.INVALID_REQUEST.at("roomId");
        }
        if (kin != null) {
            dictionaries.require("kin-relation", kin.relation(), "kin.relation");
        }
        return new BedWish(
                roomId,
                bedNo,
                kin == null ? null : kin.caseId(),
                kin == null ? null : kin.relation(),
                order(isolation),
                leadersReason(withoutWomen, "withoutFemaleStaff"));
    }

    /** Only a duty leader sets somebody apart. */
    private String order(LodgingRequests.IsolationOrder isolation) {
        if (isolation == null) {
            return null;
        }
        dictionaries.require("isolation-reason", isolation.reason(), "isolation.reason");
        requireLeader("isolation");
        return isolation.reason();
    }

    private String leadersReason(LodgingRequests.DutyReason reason, String field) {
        if (reason == null) {
            return null;
        }
        FreeText.requireNoNumbers(reason.reason(), field + ".reason");
        requireLeader(field);
        return reason.reason().strip();
    }

    private void requireLeader(String field) {
        if (!caller.hasRole(DUTY_LEADER)) {
            throw CommonProblem.FORBIDDEN.at(field);
        }
    }
}
