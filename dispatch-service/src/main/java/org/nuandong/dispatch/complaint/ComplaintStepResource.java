package org.nuandong.dispatch.complaint;

import static org.nuandong.commons.security.Role.BUREAU_LEADER;
import static org.nuandong.commons.security.Role.DUTY_LEADER;

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
import org.nuandong.dispatch.platform.Answers;

/** 投诉办理: each step the POST of a fact, never by whom the complaint concerns. */
@Path("/api/v1/complaints/{id}")
@Tag(name = "complaints")
class ComplaintStepResource {

    private static final String ACKNOWLEDGEMENT =
            """
            {"aboutOfficer": "clerk-0007"}""";

    private static final String ANSWER =
            """
            {"outcome": "upheld", "answer": "经查属实，已对当事人批评教育并调整岗位，特此致歉。"}""";

    private static final String REFERRAL =
            """
            {"reason": "not-for-us-to-judge"}""";

    private static final String READING =
            """
            {"purpose": "complaint"}""";

    private final ComplaintSteps steps;
    private final Dictionaries dictionaries;

    ComplaintStepResource(ComplaintSteps steps, Dictionaries dictionaries) {
        this.steps = steps;
        this.dictionaries = dictionaries;
    }

    @POST
    @Path("/acknowledgements")
    @Transactional
    @RolesAllowed({DUTY_LEADER, BUREAU_LEADER})
    @Operation(
            operationId = "acknowledgeComplaint",
            summary = "Somebody has it in hand / 受理投诉",
            description = "Names the officer it concerns, where that was not known.")
    @APIResponse(responseCode = "200", description = "As it is now / 投诉")
    @APIResponse(responseCode = "409", description = "Acknowledged already / 已受理")
    @APIResponse(responseCode = "422", description = "It concerns the caller / 须回避")
    public RestResponse<ComplaintViews.View> acknowledge(
            @PathParam("id") UUID id,
            @BodyExample(ACKNOWLEDGEMENT) @NotNull @Valid ComplaintRequests.Acknowledgement body) {
        return answer(steps.acknowledge(id, body.aboutOfficer()));
    }

    @POST
    @Path("/answers")
    @Transactional
    @RolesAllowed({DUTY_LEADER, BUREAU_LEADER})
    @Operation(
            operationId = "answerComplaint",
            summary = "What was found, as the complainant reads it / 答复投诉",
            description =
                    "By somebody other than whom it concerns; about the head of a station, or an"
                            + " officer who was not named, by the bureau. / 当事人回避，负责人由上级答复。")
    @APIResponse(responseCode = "200", description = "As it is now / 投诉")
    @APIResponse(responseCode = "409", description = "Answered already / 已答复")
    @APIResponse(responseCode = "422", description = "Not by this caller / 须由他人答复")
    public RestResponse<ComplaintViews.View> answer(
            @PathParam("id") UUID id,
            @BodyExample(ANSWER) @NotNull @Valid ComplaintRequests.Answer body) {
        dictionaries.require("complaint-outcome", body.outcome(), "outcome");
        return answer(steps.answer(id, body));
    }

    @POST
    @Path("/referrals")
    @Transactional
    @RolesAllowed({DUTY_LEADER, BUREAU_LEADER})
    @Operation(
            operationId = "referComplaint",
            summary = "The unit above answers it / 转报上级",
            description =
                    "The due times stay: nobody waits longer because a complaint changes desks."
                            + " / 转报不延长答复时限。")
    @APIResponse(responseCode = "200", description = "As it is now / 投诉")
    @APIResponse(responseCode = "409", description = "Answered or withdrawn / 已答复或已撤回")
    @APIResponse(responseCode = "422", description = "Nobody is above, or it concerns the caller")
    public RestResponse<ComplaintViews.View> refer(
            @PathParam("id") UUID id,
            @BodyExample(REFERRAL) @NotNull @Valid ComplaintRequests.Referral body) {
        dictionaries.require("complaint-referral", body.reason(), "reason");
        return answer(steps.refer(id, body.reason()));
    }

    @POST
    @Path("/readings")
    @Transactional
    @RolesAllowed({DUTY_LEADER, BUREAU_LEADER})
    @Operation(
            operationId = "readComplaint",
            summary = "What was said and by whom, audited / 查阅投诉内容(留痕)")
    @APIResponse(responseCode = "200", description = "In clear / 投诉内容")
    @APIResponse(responseCode = "422", description = "It concerns the caller / 须回避")
    public ComplaintViews.InClear read(
            @PathParam("id") UUID id,
            @BodyExample(READING) @NotNull @Valid ComplaintRequests.Reading body) {
        dictionaries.require("reading-purpose", body.purpose(), "purpose");
        return steps.read(id, body.purpose());
    }

    private static RestResponse<ComplaintViews.View> answer(Complaint complaint) {
        return Answers.ok(ComplaintViews.View.of(complaint), complaint.version());
    }
}
