package org.nuandong.beneficiary.survey;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.rest.BodyExample;
import org.nuandong.commons.rest.Idempotent;
import org.nuandong.commons.rest.Versions;
import org.nuandong.commons.security.Role;

/** What is asked at the doors; data, not code. */
@Path("/api/v1/questionnaires")
@Tag(name = "surveys", description = "Surveys of all households / 摸底排查")
class QuestionnaireResource {

    private final SurveyRepository repository;
    private final Rounds rounds;

    QuestionnaireResource(SurveyRepository repository, Rounds rounds) {
        this.repository = repository;
        this.rounds = rounds;
    }

    @POST
    @Idempotent
    @Transactional
    @RolesAllowed({Role.REGISTRAR, Role.PROGRAMME_OFFICER, Role.BUREAU_LEADER})
    @Operation(
            operationId = "writeQuestionnaire",
            summary = "The next edition of a questionnaire / 新建调查表版本",
            description = "An option that tells of a need names the measure it calls for.")
    @APIResponse(responseCode = "201", description = "a draft until a round uses it")
    public RestResponse<SurveyView.QuestionnaireView> write(
            @BodyExample(
                            "{\"regionCode\":\"140221\",\"code\":\"winter-2026\",\"state\":{"
                                    + "\"titleZh\":\"冬季困难群众摸底表\",\"titleEn\":\"Winter survey\","
                                    + "\"questions\":[{\"code\":\"warm-bedding\",\"kind\":\"choice\","
                                    + "\"labelZh\":\"御寒被褥是否够用\",\"labelEn\":\"Is there enough"
                                    + " bedding\",\"required\":true,\"options\":[{\"code\":\"enough\","
                                    + "\"labelZh\":\"够用\",\"labelEn\":\"Yes\"},{\"code\":\"lacking\","
                                    + "\"labelZh\":\"不够\",\"labelEn\":\"No\",\"need\":\"heating\","
                                    + "\"measure\":\"goods\"}]}]}}")
                    @Valid
                    @NotNull
                    SurveyRequests.QuestionnaireNew request) {
        Questionnaire one = rounds.write(request);
        return ResponseBuilder.create(RestResponse.Status.CREATED, one.view())
                .location(URI.create("/api/v1/questionnaires/" + one.id()))
                .header("ETag", Versions.etag(one.version()))
                .build();
    }

    @GET
    @RolesAllowed({Role.REGISTRAR, Role.FIELD_WORKER, Role.PROGRAMME_OFFICER, Role.BUREAU_LEADER})
    @Operation(operationId = "listQuestionnaires", summary = "Questionnaires / 调查表列表")
    @APIResponse(
            responseCode = "200",
            description = "by code, the newest edition first; at most 200")
    public List<SurveyView.QuestionnaireView> list(
            @QueryParam("code") @Size(max = 40) String code) {
        return repository.questionnaires(code).stream().map(Questionnaire::view).toList();
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.REGISTRAR, Role.FIELD_WORKER, Role.PROGRAMME_OFFICER, Role.BUREAU_LEADER})
    @Operation(operationId = "getQuestionnaire", summary = "One edition / 单个调查表")
    @APIResponse(responseCode = "200", description = "with its questions")
    public RestResponse<SurveyView.QuestionnaireView> get(@PathParam("id") UUID id) {
        return answer(repository.questionnaire(id).orElseThrow(CommonProblem.NOT_FOUND::because));
    }

    @PUT
    @Path("/{id}")
    @Transactional
    @RolesAllowed({Role.REGISTRAR, Role.PROGRAMME_OFFICER, Role.BUREAU_LEADER})
    @Operation(operationId = "changeQuestionnaire", summary = "Change a draft / 修改调查表草稿")
    @APIResponse(responseCode = "200", description = "changed")
    @APIResponse(responseCode = "409", description = "a round uses it: write the next edition")
    public RestResponse<SurveyView.QuestionnaireView> change(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @Valid @NotNull SurveyRequests.QuestionnaireState request) {
        Questionnaire one = repository.lockedQuestionnaire(id);
        Versions.require(ifMatch, one.version());
        rounds.change(one, request);
        return answer(one);
    }

    private static RestResponse<SurveyView.QuestionnaireView> answer(Questionnaire one) {
        return ResponseBuilder.ok(one.view()).header("ETag", Versions.etag(one.version())).build();
    }
}
