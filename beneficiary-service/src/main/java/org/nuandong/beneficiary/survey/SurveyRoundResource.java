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
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.StreamingOutput;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.commons.rest.BodyExample;
import org.nuandong.commons.rest.Idempotent;
import org.nuandong.commons.rest.Page;
import org.nuandong.commons.rest.Paging;
import org.nuandong.commons.rest.Versions;
import org.nuandong.commons.security.Role;

/** Rounds: opened, followed village by village, hung on the wall, closed. */
@Path("/api/v1/survey-rounds")
@Tag(name = "surveys", description = "Surveys of all households / 摸底排查")
class SurveyRoundResource {

    private static final String XLSX =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final SurveyRepository repository;
    private final SurveyLists lists;
    private final Rounds rounds;
    private final WallList wall;
    private final Paging paging;

    SurveyRoundResource(
            SurveyRepository repository,
            SurveyLists lists,
            Rounds rounds,
            WallList wall,
            Paging paging) {
        this.repository = repository;
        this.lists = lists;
        this.rounds = rounds;
        this.wall = wall;
        this.paging = paging;
    }

    @POST
    @Idempotent
    @Transactional
    @RolesAllowed({Role.REGISTRAR, Role.PROGRAMME_OFFICER, Role.BUREAU_LEADER})
    @Operation(
            operationId = "openSurveyRound",
            summary = "Open a round / 开始一轮排查",
            description = "Every open household of the areas is laid down; the questions freeze.")
    @APIResponse(responseCode = "201", description = "open")
    @APIResponse(responseCode = "400", description = "an area outside, or no such questionnaire")
    public RestResponse<SurveyView.RoundView> open(
            @BodyExample(
                            "{\"regionCode\":\"140221\",\"name\":\"2026年冬季拉网式大排查\","
                                    + "\"questionnaireId\":\"0193a5c0-0000-7000-8000-00000000e001\","
                                    + "\"fromOn\":\"2026-11-15\",\"untilOn\":\"2026-12-10\","
                                    + "\"areas\":[\"140221100\"]}")
                    @Valid
                    @NotNull
                    SurveyRequests.Round request) {
        SurveyRound round = rounds.open(request);
        return ResponseBuilder.create(RestResponse.Status.CREATED, round.view())
                .location(URI.create("/api/v1/survey-rounds/" + round.id()))
                .header("ETag", Versions.etag(round.version()))
                .build();
    }

    @GET
    @RolesAllowed({
        Role.REGISTRAR,
        Role.FIELD_WORKER,
        Role.PROGRAMME_OFFICER,
        Role.BUREAU_LEADER,
        Role.REPORTING_OFFICER
    })
    @Operation(operationId = "listSurveyRounds", summary = "Rounds / 排查轮次列表")
    @APIResponse(responseCode = "200", description = "a page, the newest first")
    public Page<SurveyView.RoundView> list(
            @QueryParam("state") @Pattern(regexp = "open|closed") String state,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        int most = paging.limit(limit);
        List<String> after = paging.position(cursor);
        List<SurveyRound> rows =
                repository.rounds(
                        state, after == null ? null : UUID.fromString(after.get(0)), most + 1);
        return paging.page(rows, most, row -> List.of(row.id().toString()), SurveyRound::view);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({
        Role.REGISTRAR,
        Role.FIELD_WORKER,
        Role.PROGRAMME_OFFICER,
        Role.BUREAU_LEADER,
        Role.REPORTING_OFFICER
    })
    @Operation(operationId = "getSurveyRound", summary = "One round / 单个排查轮次")
    @APIResponse(responseCode = "200", description = "the round")
    public SurveyView.RoundView get(@PathParam("id") UUID id) {
        return repository.round(id).view();
    }

    @GET
    @Path("/{id}/coverage")
    @RolesAllowed({
        Role.REGISTRAR,
        Role.FIELD_WORKER,
        Role.PROGRAMME_OFFICER,
        Role.BUREAU_LEADER,
        Role.REPORTING_OFFICER
    })
    @Operation(
            operationId = "getSurveyCoverage",
            summary = "How far it is, village by village / 覆盖情况（不落一人）",
            description = "Who is missing: GET /survey-tasks?roundId=…&missing=true&region=…")
    @APIResponse(responseCode = "200", description = "by county, township or village")
    public List<SurveyView.Coverage> coverage(
            @PathParam("id") UUID id,
            @QueryParam("region") @Pattern(regexp = "\\d{6}|\\d{9}|\\d{12}") String region,
            @Parameter(description = "village when left out")
                    @QueryParam("by")
                    @Pattern(regexp = "county|township|village")
                    String by) {
        repository.round(id);
        int digits = "county".equals(by) ? 6 : "township".equals(by) ? 9 : 12;
        return lists.coverage(id, region, digits);
    }

    @POST
    @Path("/{id}/additions")
    @Transactional
    @RolesAllowed({Role.REGISTRAR, Role.PROGRAMME_OFFICER, Role.BUREAU_LEADER})
    @Operation(
            operationId = "addSurveyHouseholds",
            summary = "Take in who was registered since / 补入新登记家庭",
            description = "A closing does it by itself. Nothing happens to those that are in it.")
    @APIResponse(responseCode = "200", description = "how many")
    public SurveyView.Added add(@PathParam("id") UUID id) {
        return new SurveyView.Added(rounds.add(locked(id)));
    }

    @POST
    @Path("/{id}/assignments")
    @Transactional
    @RolesAllowed({Role.REGISTRAR, Role.FIELD_WORKER, Role.BUREAU_LEADER})
    @Operation(operationId = "assignSurveyTasks", summary = "Who goes where / 分派入户任务")
    @APIResponse(responseCode = "200", description = "how many")
    public SurveyView.Added assign(
            @PathParam("id") UUID id,
            @BodyExample("{\"worker\":\"worker-0007\",\"region\":\"140221100\"}") @Valid @NotNull
                    SurveyRequests.Assignment request) {
        SurveyRound round = locked(id);
        round.requireOpen();
        if ((request.region() == null) == (request.taskIds() == null)) {
            throw CommonProblem.INVALID_REQUEST.at("taskIds");
        }
        return new SurveyView.Added(rounds.assign(round, request));
    }

    @POST
    @Path("/{id}/closings")
    @Transactional
    @RolesAllowed({Role.REGISTRAR, Role.BUREAU_LEADER})
    @Operation(
            operationId = "closeSurveyRound",
            summary = "Close a round / 结束排查",
            description = "Who is missing is counted and stays named among its tasks.")
    @APIResponse(responseCode = "200", description = "closed")
    @APIResponse(
            responseCode = "409",
            description = "households are missing and no reason is given, or conflicts are open")
    public SurveyView.RoundView close(
            @PathParam("id") UUID id,
            @BodyExample("{\"reason\":\"两户外出务工，春节返乡后补访\"}") @Valid @NotNull
                    SurveyRequests.Closing request) {
        SurveyRound round = locked(id);
        rounds.close(round, request.reason());
        return round.view();
    }

    @GET
    @Path("/{id}/map")
    @Transactional
    @RolesAllowed({Role.REGISTRAR, Role.FIELD_WORKER, Role.BUREAU_LEADER})
    @Operation(operationId = "getSurveyMap", summary = "Households on a map / 制图上墙：地图")
    @APIResponse(responseCode = "200", description = "GeoJSON; points to about a hundred metres")
    @APIResponse(responseCode = "400", description = "too many for one map: name a smaller region")
    public SurveyMap map(
            @PathParam("id") UUID id,
            @QueryParam("region") @NotNull @Pattern(regexp = "\\d{6}|\\d{9}|\\d{12}")
                    String region) {
        return SurveyMap.of(wall.lines(repository.round(id), new RegionCode(region), true));
    }

    @GET
    @Path("/{id}/wall-list")
    @Transactional
    @Produces(XLSX)
    @RolesAllowed({Role.REGISTRAR, Role.FIELD_WORKER, Role.BUREAU_LEADER})
    @Operation(operationId = "getSurveyWallList", summary = "The list on the wall / 制图上墙：上墙表")
    @APIResponse(responseCode = "200", description = "a workbook, names masked")
    @APIResponse(responseCode = "400", description = "too many for one list: name a smaller region")
    public RestResponse<StreamingOutput> wallList(
            @PathParam("id") UUID id,
            @QueryParam("region") @NotNull @Pattern(regexp = "\\d{6}|\\d{9}|\\d{12}")
                    String region) {
        List<WallList.Line> lines = wall.lines(repository.round(id), new RegionCode(region), null);
        StreamingOutput body = out -> wall.write(lines, out);
        return ResponseBuilder.ok(body, XLSX)
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"wall-list-" + region + ".xlsx\"")
                .build();
    }

    private SurveyRound locked(UUID id) {
        repository.round(id);
        return repository.lockedRound(id);
    }
}
