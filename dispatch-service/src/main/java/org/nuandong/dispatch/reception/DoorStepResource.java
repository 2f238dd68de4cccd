package org.nuandong.dispatch.reception;

import static org.nuandong.commons.security.Role.DUTY_LEADER;
import static org.nuandong.commons.security.Role.STATION_CLERK;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.nuandong.commons.dictionary.Dictionaries;
import org.nuandong.commons.rest.BodyExample;
import org.nuandong.commons.rest.Idempotent;
import org.nuandong.dispatch.platform.Answers;
import org.nuandong.dispatch.platform.FreeText;

/** 接待步骤 as facts: each POST says what has happened at the door. */
@Path("/api/v1/help-requests/{id}")
@Tag(name = "reception", description = "At the door of a station / 求助接待")
class DoorStepResource {

    private final DoorSteps steps;
    private final DoorDecisions decisions;
    private final HelpRequestRepository requests;
    private final ApplicantReading reading;
    private final Dictionaries dictionaries;

    DoorStepResource(
            DoorSteps steps,
            DoorDecisions decisions,
            HelpRequestRepository requests,
            ApplicantReading reading,
            Dictionaries dictionaries) {
        this.steps = steps;
        this.decisions = decisions;
        this.requests = requests;
        this.reading = reading;
        this.dictionaries = dictionaries;
    }

    @POST
    @Path("/first-looks")
    @Transactional
    @RolesAllowed({STATION_CLERK, DUTY_LEADER})
    @Operation(
            operationId = "lookAtApplicant",
            summary = "The first look at body and mind / 查看身心状况",
            description =
                    "A sign of illness: ambulance; of danger: police; otherwise in (132号 Art. 7 to"
                            + " 11).")
    @APIResponse(responseCode = "200", description = "As it is now / 求助登记")
    @APIResponse(responseCode = "409", description = "Not its turn / 步骤不符")
    @APIResponse(responseCode = "422", description = "A doctor or the police first / 先送医或报警")
    public RestResponse<ReceptionViews.View> look(
            @PathParam("id") UUID id,
            @BodyExample(ReceptionExamples.LOOK) @NotNull @Valid ReceptionRequests.FirstLook body) {
        dictionaries.require("first-look", body.outcome(), "outcome");
        requireAll("danger-sign", body.dangerSigns(), "dangerSigns");
        FreeText.requireNoNumbers(body.note(), "note");
        return answer(steps.look(id, body));
    }

    @POST
    @Path("/returns")
    @Transactional
    @RolesAllowed({STATION_CLERK, DUTY_LEADER})
    @Operation(operationId = "returnToTheDoor", summary = "Back from hospital or police / 返回接待")
    @APIResponse(responseCode = "200", description = "As it is now / 求助登记")
    @APIResponse(responseCode = "409", description = "Not its turn / 步骤不符")
    public RestResponse<ReceptionViews.View> comeBack(
            @PathParam("id") UUID id,
            @BodyExample("{}") @NotNull @Valid ReceptionRequests.Return body) {
        return answer(steps.comeBack(id, body.occurredAt()));
    }

    @POST
    @Path("/security-checks")
    @Transactional
    @RolesAllowed({STATION_CLERK, DUTY_LEADER})
    @Operation(operationId = "checkSecurity", summary = "The security check / 安全检查")
    @APIResponse(responseCode = "200", description = "As it is now / 求助登记")
    @APIResponse(responseCode = "409", description = "Not its turn / 步骤不符")
    @APIResponse(responseCode = "422", description = "Goods are not named / 未列明物品")
    public RestResponse<ReceptionViews.View> check(
            @PathParam("id") UUID id,
            @BodyExample(ReceptionExamples.CHECK) @NotNull @Valid
                    ReceptionRequests.SecurityCheck body) {
        dictionaries.require("security-check", body.result(), "result");
        requireAll("dangerous-goods", body.dangerousGoods(), "dangerousGoods");
        FreeText.requireNoNumbers(body.note(), "note");
        return answer(steps.check(id, body));
    }

    @POST
    @Path("/pictures")
    @Transactional
    @RolesAllowed({STATION_CLERK, DUTY_LEADER})
    @Operation(
            operationId = "keepDoorPicture",
            summary = "A photograph or fingerprint that was sent as evidence / 照片与指纹")
    @APIResponse(responseCode = "200", description = "As it is now / 求助登记")
    @APIResponse(responseCode = "409", description = "Not its turn / 步骤不符")
    @APIResponse(responseCode = "400", description = "Not that kind of evidence / 证据种类不符")
    public RestResponse<ReceptionViews.View> picture(
            @PathParam("id") UUID id,
            @BodyExample(ReceptionExamples.PICTURE) @NotNull @Valid
                    ReceptionRequests.Picture body) {
        return answer(steps.picture(id, body));
    }

    @POST
    @Path("/screenings")
    @Transactional
    @RolesAllowed({STATION_CLERK, DUTY_LEADER})
    @Operation(
            operationId = "screenApplicant",
            summary = "The four conditions / 甄别救助条件",
            description = "Who cannot say is helped first and asked later (细则 Art. 5).")
    @APIResponse(responseCode = "200", description = "As it is now / 求助登记")
    @APIResponse(responseCode = "409", description = "Not its turn / 步骤不符")
    @APIResponse(responseCode = "400", description = "Not all were asked / 甄别不完整")
    public RestResponse<ReceptionViews.View> screen(
            @PathParam("id") UUID id,
            @BodyExample(ReceptionExamples.SCREENING) @NotNull @Valid
                    ReceptionRequests.Screening body) {
        return answer(steps.screen(id, body));
    }

    @POST
    @Path("/admissions")
    @Idempotent
    @Transactional
    @RolesAllowed({STATION_CLERK, DUTY_LEADER})
    @Operation(
            operationId = "admitApplicant",
            summary = "Eligible: the care case begins / 准予入站",
            description = "The Location is the care case; a bed and the belongings come next.")
    @APIResponse(responseCode = "201", description = "Admitted / 已入站")
    @APIResponse(responseCode = "409", description = "Not its turn, or already in care / 步骤不符或已在站")
    @APIResponse(responseCode = "422", description = "Which rule is not met, by name / 不符合入站规则")
    public RestResponse<ReceptionViews.View> admit(
            @PathParam("id") UUID id,
            @BodyExample(ReceptionExamples.ADMISSION) @NotNull @Valid
                    ReceptionRequests.Admission body) {
        HelpRequest request = decisions.admit(id, body);
        requests.flush();
        return Answers.created(
                "/api/v1/care-cases/" + request.caseId(), view(request), request.version());
    }

    @POST
    @Path("/refusals")
    @Transactional
    @RolesAllowed({STATION_CLERK, DUTY_LEADER})
    @Operation(
            operationId = "refuseApplicant",
            summary = "Refused in writing, with the reason / 不予救助",
            description =
                    "The notice is at /refusal-notice; minors and people without capacity are never"
                            + " refused.")
    @APIResponse(responseCode = "200", description = "As it is now / 求助登记")
    @APIResponse(responseCode = "409", description = "Not its turn / 步骤不符")
    @APIResponse(
            responseCode = "422",
            description = "Not to be refused, or not founded / 不得拒绝或理由不成立")
    public RestResponse<ReceptionViews.View> refuse(
            @PathParam("id") UUID id,
            @BodyExample(ReceptionExamples.REFUSAL) @NotNull @Valid
                    ReceptionRequests.Refusal body) {
        requireAll("help-refusal", body.reasons(), "reasons");
        FreeText.requireNoNumbers(body.note(), "note");
        return answer(decisions.refuse(id, body));
    }

    @POST
    @Path("/withdrawals")
    @Transactional
    @RolesAllowed({STATION_CLERK, DUTY_LEADER})
    @Operation(
            operationId = "withdrawHelpRequest",
            summary = "Goes again, or stays elsewhere / 放弃求助",
            description =
                    "Nobody is kept; who may not go alone and is gone is a serious matter at once.")
    @APIResponse(responseCode = "200", description = "As it is now / 求助登记")
    @APIResponse(responseCode = "409", description = "Not its turn / 步骤不符")
    @APIResponse(responseCode = "422", description = "May not go alone / 不得独自离开")
    public RestResponse<ReceptionViews.View> withdraw(
            @PathParam("id") UUID id,
            @BodyExample(ReceptionExamples.WITHDRAWAL) @NotNull @Valid
                    ReceptionRequests.Withdrawal body) {
        dictionaries.require("help-withdrawal", body.reason(), "reason");
        return answer(decisions.withdraw(id, body));
    }

    private void requireAll(String dictionary, List<String> codes, String field) {
        if (codes != null) {
            codes.forEach(code -> dictionaries.require(dictionary, code, field));
        }
    }

    private RestResponse<ReceptionViews.View> answer(HelpRequest request) {
        requests.flush();
        return Answers.ok(view(request), request.version());
    }

    private ReceptionViews.View view(HelpRequest request) {
        return ReceptionViews.View.of(
                request,
                reading.maskedNumber(request),
                requests.steps(request.id()),
                requests.pictures(request.id()));
    }
}
