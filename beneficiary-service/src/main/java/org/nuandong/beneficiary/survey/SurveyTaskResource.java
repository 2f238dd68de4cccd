package org.nuandong.beneficiary.survey;

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
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.nuandong.commons.problem.Language;
import org.nuandong.commons.problem.ProblemTexts;
import org.nuandong.commons.rest.BodyExample;
import org.nuandong.commons.rest.Idempotent;
import org.nuandong.commons.rest.Page;
import org.nuandong.commons.rest.Paging;
import org.nuandong.commons.rest.Versions;
import org.nuandong.commons.security.Caller;
import org.nuandong.commons.security.Role;

/** Households to be seen: fetched before there is no network, written at the door, sent later. */
@Path("/api/v1")
@Tag(name = "surveys", description = "Surveys of all households / 摸底排查")
class SurveyTaskResource {

    private static final String PROBLEM = "application/problem+json";

    private final SurveyRepository repository;
    private final SurveyPresentation presentation;
    private final Doorstep doorstep;
    private final Caller caller;
    private final Paging paging;

    SurveyTaskResource(
            SurveyRepository repository,
            SurveyPresentation presentation,
            Doorstep doorstep,
            Caller caller,
            Paging paging) {
        this.repository = repository;
        this.presentation = presentation;
        this.doorstep = doorstep;
        this.caller = caller;
        this.paging = paging;
    }

    @GET
    @Path("/survey-tasks")
    @Transactional
    @RolesAllowed({Role.REGISTRAR, Role.FIELD_WORKER, Role.BUREAU_LEADER})
    @Operation(
            operationId = "listSurveyTasks",
            summary = "Households to be seen / 入户任务列表",
            description = "Take a cursor of /changes first, then this list; later ask /changes.")
    @APIResponse(responseCode = "200", description = "a page, by region")
    public Page<SurveyView.TaskView> list(
            @QueryParam("roundId") @NotNull UUID roundId,
            @QueryParam("region") @Pattern(regexp = "\\d{6}|\\d{9}|\\d{12}") String region,
            @QueryParam("state")
                    @Pattern(regexp = "due|not-home|visited|moved-away|refused|dropped")
                    String state,
            @Parameter(description = "true: nobody has seen them yet") @QueryParam("missing")
                    Boolean missing,
            @Parameter(description = "true: only what the caller was given") @QueryParam("mine")
                    Boolean mine,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        int most = paging.limit(limit);
        String worker = Boolean.TRUE.equals(mine) ? caller.subject() : null;
        List<SurveyTask> rows =
                repository.page(
                        new SurveyRepository.Filter(roundId, region, state, missing, null, worker),
                        paging.position(cursor),
                        most + 1);
        Map<UUID, SurveyView.TaskView> shown =
                presentation.tasks(rows.stream().limit(most).toList());
        return paging.page(
                rows,
                most,
                row -> List.of(row.region().code(), row.id().toString()),
                row -> shown.get(row.id()));
    }

    @GET
    @Path("/survey-tasks/{id}")
    @Transactional
    @RolesAllowed({Role.REGISTRAR, Role.FIELD_WORKER, Role.BUREAU_LEADER})
    @Operation(
            operationId = "getSurveyTask",
            summary = "One household and what was written / 单户排查记录")
    @APIResponse(responseCode = "200", description = "with every visit, kept and set aside")
    public SurveyView.Detail get(@PathParam("id") UUID id) {
        return presentation.detail(repository.visible(id));
    }

    @POST
    @Path("/survey-tasks/{id}/visits")
    @Idempotent
    @Transactional
    @RolesAllowed({Role.REGISTRAR, Role.FIELD_WORKER})
    @Operation(
            operationId = "recordSurveyVisit",
            summary = "What was found at a door / 登记入户结果",
            description =
                    "The same answer again changes nothing. One that disagrees with what came"
                            + " first, or was written of a household that has changed since, is kept"
                            + " and answered 409 with both versions.")
    @APIResponse(responseCode = "200", description = "as it is now")
    @APIResponse(responseCode = "400", description = "an answer does not fit its question")
    @APIResponse(
            responseCode = "409",
            description = "kept as a conflict, with both versions",
            content =
                    @Content(
                            mediaType = PROBLEM,
                            schema = @Schema(implementation = SurveyView.ConflictProblem.class)))
    public RestResponse<?> visit(
            @PathParam("id") UUID id,
            @BodyExample(
                            "{\"result\":\"visited\",\"visitedAt\":\"2026-11-20T02:00:00Z\","
                                    + "\"seenVersion\":0,\"seenHouseholdVersion\":0,"
                                    + "\"answers\":{\"warm-bedding\":\"lacking\"}}")
                    @Valid
                    @NotNull
                    SurveyRequests.Visit request) {
        Doorstep.Taken taken = doorstep.visit(id, request, null);
        if ("conflict".equals(taken.outcome())) {
            SurveyView.ConflictProblem body =
                    new SurveyView.ConflictProblem(
                            "urn:nuandong:problem:" + SurveyProblem.SURVEY_CONFLICT.code(),
                            ProblemTexts.of(SurveyProblem.SURVEY_CONFLICT, Language.current()),
                            SurveyProblem.SURVEY_CONFLICT.status(),
                            SurveyProblem.SURVEY_CONFLICT.code(),
                            presentation.conflict(taken.sent()));
            return ResponseBuilder.create(RestResponse.Status.CONFLICT, body)
                    .header("Content-Type", PROBLEM)
                    .build();
        }
        return ResponseBuilder.ok(presentation.task(taken.task()))
                .header("ETag", Versions.etag(taken.task().version()))
                .build();
    }

    @GET
    @Path("/survey-conflicts")
    @RolesAllowed({Role.REGISTRAR, Role.FIELD_WORKER, Role.BUREAU_LEADER})
    @Operation(operationId = "listSurveyConflicts", summary = "What waits for a decision / 待处理冲突")
    @APIResponse(responseCode = "200", description = "a page, both versions of each")
    @Transactional
    public Page<SurveyView.ConflictView> conflicts(
            @QueryParam("region") @Pattern(regexp = "\\d{6}|\\d{9}|\\d{12}") String region,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        int most = paging.limit(limit);
        List<String> after = paging.position(cursor);
        List<SurveyVisit> rows =
                repository.conflicts(
                        region, after == null ? null : UUID.fromString(after.get(0)), most + 1);
        return paging.page(rows, most, row -> List.of(row.id().toString()), presentation::conflict);
    }

    @POST
    @Path("/survey-conflicts/{id}/decisions")
    @Transactional
    @RolesAllowed({Role.REGISTRAR, Role.BUREAU_LEADER})
    @Operation(operationId = "decideSurveyConflict", summary = "Which of the two holds / 处理冲突")
    @APIResponse(responseCode = "200", description = "the household and what was written")
    @APIResponse(responseCode = "409", description = "decided before")
    public SurveyView.Detail decide(
            @PathParam("id") UUID id,
            @BodyExample("{\"decision\":\"keep\",\"reason\":\"第一次入户户主在场，以其为准\"}") @Valid @NotNull
                    SurveyRequests.Decision request) {
        SurveyVisit sent = repository.visibleConflict(id);
        doorstep.decide(sent, request);
        return presentation.detail(repository.findById(sent.taskId()));
    }
}
