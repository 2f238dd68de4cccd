package org.nuandong.dispatch.reception;

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
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.nuandong.commons.dictionary.Dictionaries;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.rest.BodyExample;
import org.nuandong.commons.rest.Idempotent;
import org.nuandong.commons.rest.Page;
import org.nuandong.dispatch.platform.Answers;
import org.nuandong.dispatch.platform.IdPages;
import org.nuandong.dispatch.platform.RegionFilter;

/** 求助登记: who comes to the door, and where they stand. */
@Path("/api/v1/help-requests")
@Tag(name = "reception", description = "At the door of a station / 求助接待")
class HelpRequestResource {

    private final Registration registration;
    private final HelpRequestRepository requests;
    private final ApplicantReading reading;
    private final RefusalNotices notices;
    private final Dictionaries dictionaries;
    private final IdPages pages;

    HelpRequestResource(
            Registration registration,
            HelpRequestRepository requests,
            ApplicantReading reading,
            RefusalNotices notices,
            Dictionaries dictionaries,
            IdPages pages) {
        this.registration = registration;
        this.requests = requests;
        this.reading = reading;
        this.notices = notices;
        this.dictionaries = dictionaries;
        this.pages = pages;
    }

    @POST
    @Idempotent
    @Transactional
    @RolesAllowed({STATION_CLERK, DUTY_LEADER})
    @Operation(
            operationId = "registerHelpRequest",
            summary = "Somebody is at the door and asks for help / 求助登记",
            description =
                    "At once, before anything is decided; who it is is never a condition."
                            + " / 先登记后办理，身份不明同样登记。")
    @APIResponse(responseCode = "201", description = "Registered; a decision is due / 已登记")
    public RestResponse<ReceptionViews.View> register(
            @RequestBody(
                            content =
                                    @Content(
                                            examples = {
                                                @ExampleObject(
                                                        name = "known",
                                                        value = ReceptionExamples.KNOWN),
                                                @ExampleObject(
                                                        name = "confused",
                                                        value = ReceptionExamples.CONFUSED)
                                            }))
                    @NotNull
                    @Valid
                    ReceptionRequests.Arrived body) {
        HelpRequest request = registration.register(body);
        return Answers.created(
                "/api/v1/help-requests/" + request.id(), whole(request), request.version());
    }

    @GET
    @Transactional
    @RolesAllowed({STATION_CLERK, DUTY_LEADER, BUREAU_LEADER})
    @Operation(operationId = "listHelpRequests", summary = "Who came to the door / 求助列表")
    @APIResponse(responseCode = "200", description = "One page, the newest first / 分页结果")
    public Page<ReceptionViews.View> list(
            @Parameter(description = "As in the view", example = "received") @QueryParam("state")
                    String state,
            @QueryParam("unitId") UUID unitId,
            @Parameter(description = "Region and what lies below it", example = "420200")
                    @QueryParam("region")
                    String region,
            @Parameter(description = "Was nobody deciding in time?") @QueryParam("undecided")
                    Boolean undecided,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") Integer limit) {
        return pages.of(
                cursor,
                limit,
                (before, most) ->
                        requests.page(
                                new HelpRequestRepository.Filter(
                                        state == null ? null : state(state),
                                        unitId,
                                        RegionFilter.of(region),
                                        undecided),
                                before,
                                most),
                request -> request.id(),
                request ->
                        ReceptionViews.View.of(request, reading.maskedNumber(request), null, null));
    }

    @GET
    @Path("/{id}")
    @Transactional
    @RolesAllowed({STATION_CLERK, DUTY_LEADER, BUREAU_LEADER})
    @Operation(operationId = "getHelpRequest", summary = "One request with its steps / 求助详情")
    @APIResponse(responseCode = "200", description = "With its ETag / 求助登记")
    public RestResponse<ReceptionViews.View> get(@PathParam("id") UUID id) {
        HelpRequest request = requests.visible(id);
        return Answers.ok(whole(request), request.version());
    }

    @POST
    @Path("/{id}/identity-readings")
    @Transactional
    @RolesAllowed({STATION_CLERK, DUTY_LEADER})
    @Operation(
            operationId = "readApplicant",
            summary = "Who it is, in clear, for a purpose / 查看身份",
            description = "Written into the audit book; a minor only for minor-guardian.")
    @APIResponse(responseCode = "200", description = "As far as it is known / 身份信息")
    @APIResponse(responseCode = "403", description = "A minor without the role for it / 无权查看")
    public ReceptionViews.Identity read(
            @PathParam("id") UUID id,
            @BodyExample(ReceptionExamples.READING) @NotNull @Valid
                    ReceptionRequests.Reading body) {
        dictionaries.require("reading-purpose", body.purpose(), "purpose");
        return reading.of(requests.visible(id), body.purpose());
    }

    @GET
    @Path("/{id}/refusal-notice")
    @Transactional
    @RolesAllowed({STATION_CLERK, DUTY_LEADER, BUREAU_LEADER})
    @Operation(
            operationId = "getRefusalNotice",
            summary = "The written notice as data / 不予救助通知书",
            description = "The name only for a purpose; that reading is audited.")
    @APIResponse(responseCode = "200", description = "Reasons and the way to complain / 通知书")
    @APIResponse(responseCode = "404", description = "Nobody was refused / 无通知书")
    public RefusalNotice notice(
            @PathParam("id") UUID id,
            @Parameter(description = "Code of reading-purpose; masked without", example = "report")
                    @QueryParam("purpose")
                    String purpose) {
        dictionaries.require("reading-purpose", purpose, "purpose");
        return notices.of(id, purpose);
    }

    private ReceptionViews.View whole(HelpRequest request) {
        return ReceptionViews.View.of(
                request,
                reading.maskedNumber(request),
                requests.steps(request.id()),
                requests.pictures(request.id()));
    }

    private static HelpState state(String code) {
        return HelpState.ofCode(code)
                .orElseThrow(() -> CommonProblem.UNKNOWN_CODE.at("state", "help-state"));
    }
}
