package org.nuandong.dispatch.guardianship;

import static org.nuandong.commons.security.Role.DUTY_LEADER;
import static org.nuandong.commons.security.Role.MINOR_GUARDIAN;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.nuandong.commons.dictionary.Dictionaries;
import org.nuandong.commons.rest.BodyExample;
import org.nuandong.commons.rest.Idempotent;
import org.nuandong.dispatch.platform.Answers;

/** 监护: guardians of a minor, and who stands in for them. */
@Path("/api/v1/care-cases/{id}")
@Tag(name = "minors", description = "Care for minors / 未成年人")
class GuardianshipResource {

    private static final String GUARDIAN =
            """
            {"relation": "parent", "capacity": "unreachable", "identityChecked": false,
             "dutiesTaught": false, "name": "测试甲", "address": "某县某村"}""";

    private static final String GUARDIANSHIP =
            """
            {"kind": "temporary", "basis": "guardian-not-found", "assessment": "pending",
             "decidedBy": "某县民政局"}""";

    private static final String COURT =
            """
            {"court": "某县人民法院"}""";

    private static final String ENDING =
            """
            {"ending": "returned-to-guardian"}""";

    private final GuardianshipSteps steps;
    private final Dictionaries dictionaries;

    GuardianshipResource(GuardianshipSteps steps, Dictionaries dictionaries) {
        this.steps = steps;
        this.dictionaries = dictionaries;
    }

    @POST
    @Path("/guardians")
    @Idempotent
    @Transactional
    @RolesAllowed(MINOR_GUARDIAN)
    @Operation(operationId = "recordGuardian", summary = "A guardian of a minor / 登记监护人")
    @APIResponse(responseCode = "201", description = "Recorded, name and address sealed / 已登记")
    @APIResponse(responseCode = "409", description = "Case is closed / 个案已离站")
    @APIResponse(responseCode = "422", description = "Not a minor / 非未成年人")
    public RestResponse<GuardianshipViews.Recorded> guardian(
            @PathParam("id") UUID id,
            @BodyExample(GUARDIAN) @NotNull @Valid GuardianshipRequests.NewGuardian body) {
        dictionaries.require("guardian-relation", body.relation(), "relation");
        dictionaries.require("guardian-capacity", body.capacity(), "capacity");
        Guardian made = steps.record(id, body);
        return Answers.created(
                "/api/v1/care-cases/" + id + "/minor-file",
                new GuardianshipViews.Recorded(made.id(), id, made.relation(), made.capacity()),
                0);
    }

    @POST
    @Path("/guardianships")
    @Idempotent
    @Transactional
    @RolesAllowed({MINOR_GUARDIAN, DUTY_LEADER})
    @Operation(
            operationId = "beginGuardianship",
            summary = "Temporary or long-term guardianship / 临时监护、长期监护",
            description =
                    "With its basis and assessment. A temporary one is reviewed by a preset; the"
                            + " long-term one follows it. / 临时监护到期须评估。")
    @APIResponse(responseCode = "201", description = "Begun / 已确定监护")
    @APIResponse(responseCode = "409", description = "Another one is open / 监护尚未终止")
    @APIResponse(responseCode = "422", description = "Not a minor / 非未成年人")
    public RestResponse<GuardianshipViews.GuardianshipView> begin(
            @PathParam("id") UUID id,
            @BodyExample(GUARDIANSHIP) @NotNull @Valid GuardianshipRequests.NewGuardianship body) {
        dictionaries.require("guardianship-kind", body.kind(), "kind");
        dictionaries.require(body.kind() + "-guardianship-basis", body.basis(), "basis");
        dictionaries.require("guardianship-assessment", body.assessment(), "assessment");
        Guardianship begun = steps.begin(id, body);
        return Answers.created(
                "/api/v1/care-cases/" + id + "/minor-file",
                GuardianshipViews.GuardianshipView.of(begun),
                begun.version());
    }

    @POST
    @Path("/guardianships/{guardianshipId}/court-requests")
    @Transactional
    @RolesAllowed({MINOR_GUARDIAN, DUTY_LEADER})
    @Operation(
            operationId = "askCourtAboutGuardian",
            summary = "A court is asked to remove the guardian / 申请撤销监护人资格")
    @APIResponse(responseCode = "200", description = "As it is now / 监护")
    @APIResponse(responseCode = "409", description = "Asked already, or ended / 已申请或已终止")
    public RestResponse<GuardianshipViews.GuardianshipView> askCourt(
            @PathParam("id") UUID id,
            @PathParam("guardianshipId") UUID guardianshipId,
            @BodyExample(COURT) @NotNull @Valid GuardianshipRequests.CourtRequest body) {
        return answer(steps.askCourt(id, guardianshipId, body));
    }

    @POST
    @Path("/guardianships/{guardianshipId}/endings")
    @Transactional
    @RolesAllowed({MINOR_GUARDIAN, DUTY_LEADER})
    @Operation(operationId = "endGuardianship", summary = "A guardianship ends / 监护终止")
    @APIResponse(responseCode = "200", description = "As it is now / 监护")
    @APIResponse(responseCode = "409", description = "Ended already / 已终止")
    public RestResponse<GuardianshipViews.GuardianshipView> end(
            @PathParam("id") UUID id,
            @PathParam("guardianshipId") UUID guardianshipId,
            @BodyExample(ENDING) @NotNull @Valid GuardianshipRequests.Ending body) {
        dictionaries.require("guardianship-ending", body.ending(), "ending");
        return answer(steps.end(id, guardianshipId, body));
    }

    private static RestResponse<GuardianshipViews.GuardianshipView> answer(Guardianship now) {
        return Answers.ok(GuardianshipViews.GuardianshipView.of(now), now.version());
    }
}
