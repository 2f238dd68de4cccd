package org.nuandong.dispatch.care;

import static org.nuandong.commons.security.Role.DUTY_LEADER;
import static org.nuandong.commons.security.Role.STATION_CLERK;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.YearMonth;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.nuandong.commons.dictionary.Dictionaries;
import org.nuandong.commons.rest.BodyExample;
import org.nuandong.dispatch.platform.Answers;
import org.nuandong.dispatch.platform.FreeText;

/** 个案进程: what happens to a guest, each step the POST of a fact; a closed case refuses all. */
@Path("/api/v1/care-cases/{id}")
@Tag(name = "care-cases")
class CareStepResource {

    private final AtTheDoor door;
    private final AtTheExit leaving;
    private final CareSteps steps;
    private final CareCaseRepository cases;
    private final CareViews views;
    private final Dictionaries dictionaries;

    CareStepResource(
            AtTheDoor door,
            AtTheExit leaving,
            CareSteps steps,
            CareCaseRepository cases,
            CareViews views,
            Dictionaries dictionaries) {
        this.door = door;
        this.leaving = leaving;
        this.steps = steps;
        this.cases = cases;
        this.views = views;
        this.dictionaries = dictionaries;
    }

    @POST
    @Path("/reclassifications")
    @Transactional
    @RolesAllowed({STATION_CLERK, DUTY_LEADER})
    @Operation(
            operationId = "reclassifyCareCase",
            summary = "The whole new classification, valid from then on / 重新分类")
    @APIResponse(responseCode = "200", description = "The stay as it is now / 个案")
    @APIResponse(responseCode = "409", description = "Case is closed / 个案已离站")
    public RestResponse<CareCaseView> reclassify(
            @PathParam("id") UUID id,
            @BodyExample(CareExamples.RECLASSIFICATION) @NotNull @Valid
                    CareRequests.Reclassification body) {
        Classification fresh = door.check(body);
        return answer(steps.reclassify(id, fresh, body.occurredAt(), body.backEntry()));
    }

    @POST
    @Path("/primary-services")
    @Transactional
    @RolesAllowed({STATION_CLERK, DUTY_LEADER})
    @Operation(
            operationId = "setPrimaryService",
            summary = "The one service that counts for a month / 本月主要服务")
    @APIResponse(responseCode = "200", description = "The stay as it is now / 个案")
    @APIResponse(responseCode = "400", description = "Month outside the stay / 月份不在在站期间")
    @APIResponse(responseCode = "409", description = "Case is closed / 个案已离站")
    public RestResponse<CareCaseView> setPrimaryService(
            @PathParam("id") UUID id,
            @BodyExample(CareExamples.PRIMARY_SERVICE) @NotNull @Valid
                    CareRequests.MonthService body) {
        dictionaries.require("primary-service", body.kind(), "kind");
        YearMonth month = YearMonth.parse(body.month());
        return answer(steps.setPrimaryService(id, body.kind(), month, body.backEntry()));
    }

    @POST
    @Path("/hospitalisations")
    @Transactional
    @RolesAllowed({STATION_CLERK, DUTY_LEADER})
    @Operation(operationId = "hospitalise", summary = "Into hospital: treat first / 送医")
    @APIResponse(responseCode = "200", description = "The stay as it is now / 个案")
    @APIResponse(responseCode = "409", description = "In hospital already, or closed / 状态不符")
    public RestResponse<CareCaseView> hospitalise(
            @PathParam("id") UUID id,
            @BodyExample(CareExamples.HOSPITALISATION) @NotNull @Valid
                    CareRequests.Hospitalisation body) {
        FreeText.requireNoNumbers(body.hospital(), "hospital");
        dictionaries.require("medical-payer", body.payer(), "payer");
        dictionaries.require("hospital-choice-reason", body.otherReason(), "otherReason");
        dictionaries.require("brought-by", body.broughtBy(), "broughtBy");
        return answer(steps.toHospital(id, body));
    }

    @POST
    @Path("/hospital-returns")
    @Transactional
    @RolesAllowed({STATION_CLERK, DUTY_LEADER})
    @Operation(operationId = "returnFromHospital", summary = "Back from hospital / 出院回站")
    @APIResponse(responseCode = "200", description = "The stay as it is now / 个案")
    @APIResponse(responseCode = "409", description = "Not in hospital / 状态不符")
    public RestResponse<CareCaseView> returnFromHospital(
            @PathParam("id") UUID id,
            @BodyExample(CareExamples.HOSPITAL_RETURN) @NotNull @Valid
                    CareRequests.HospitalReturn body) {
        return answer(steps.backFromHospital(id, body));
    }

    @POST
    @Path("/exits")
    @Transactional
    @RolesAllowed({STATION_CLERK, DUTY_LEADER})
    @Operation(
            operationId = "exitCareCase",
            summary = "Leave the station in one of twelve ways, each with its guard / 离站",
            description =
                    "Nobody is kept: who goes all the same is recorded as left-unannounced, and"
                            + " that is never refused. 不得限制离站：本人执意离开的，按擅自离站登记。")
    @APIResponse(responseCode = "200", description = "The closed stay / 已离站")
    @APIResponse(responseCode = "409", description = "Case is closed / 个案已离站")
    @APIResponse(responseCode = "422", description = "A rule of leaving is not met / 不符合离站规则")
    public RestResponse<CareCaseView> exit(
            @PathParam("id") UUID id,
            @RequestBody(
                            content =
                                    @Content(
                                            examples = {
                                                @ExampleObject(
                                                        name = "self-departed",
                                                        value = CareExamples.SELF_DEPARTED),
                                                @ExampleObject(
                                                        name = "escorted",
                                                        value = CareExamples.ESCORTED),
                                                @ExampleObject(
                                                        name = "voucher",
                                                        value = CareExamples.VOUCHER),
                                                @ExampleObject(
                                                        name = "collected",
                                                        value = CareExamples.COLLECTED),
                                                @ExampleObject(
                                                        name = "terminated",
                                                        value = CareExamples.TERMINATED)
                                            }))
                    @NotNull
                    @Valid
                    CareRequests.Exit body) {
        return answer(steps.exit(id, leaving.check(body)));
    }

    private RestResponse<CareCaseView> answer(CareCase stay) {
        cases.flush();
        return Answers.ok(views.whole(stay), stay.version());
    }
}
