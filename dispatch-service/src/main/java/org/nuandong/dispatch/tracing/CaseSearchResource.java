package org.nuandong.dispatch.tracing;

import static org.nuandong.commons.security.Role.BUREAU_LEADER;
import static org.nuandong.commons.security.Role.DUTY_LEADER;
import static org.nuandong.commons.security.Role.MINOR_GUARDIAN;
import static org.nuandong.commons.security.Role.STATION_CLERK;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.nuandong.commons.rest.BodyExample;
import org.nuandong.commons.rest.Idempotent;
import org.nuandong.dispatch.platform.Answers;

/** 查找与协查: who may this guest be, and who is asked about it. */
@Path("/api/v1/care-cases/{id}/tracing")
@Tag(name = "tracing")
class CaseSearchResource {

    private static final List<String> EVERYBODY = List.of(Profile.OF_CASE, Profile.OF_MISSING);

    private final Inquiries inquiries;
    private final Candidates candidates;

    CaseSearchResource(Inquiries inquiries, Candidates candidates) {
        this.inquiries = inquiries;
        this.candidates = candidates;
    }

    @POST
    @Path("/requests")
    @Idempotent
    @Transactional
    @RolesAllowed({STATION_CLERK, DUTY_LEADER})
    @Operation(
            operationId = "askTracingRequest",
            summary = "Ask police, a laboratory or a station / 发出协查")
    @APIResponse(responseCode = "201", description = "Asked, with its due time / 已发出")
    @APIResponse(responseCode = "409", description = "Case closed or person known / 已离站或已查明")
    public RestResponse<TracingViews.RequestView> ask(
            @PathParam("id") UUID id,
            @BodyExample(TracingExamples.REQUEST) @NotNull @Valid TracingRequests.NewRequest body) {
        TracingRequest request = inquiries.ask(id, body);
        return Answers.created(
                "/api/v1/tracing-requests/" + request.id(),
                TracingViews.RequestView.of(request),
                request.version());
    }

    @POST
    @Path("/candidate-searches")
    @Transactional
    @RolesAllowed({STATION_CLERK, DUTY_LEADER})
    @Operation(
            operationId = "searchCandidates",
            summary = "Who may this guest be: missing people, guests of before / 查找疑似人员",
            description =
                    "Score from 0 to 1 with a field-by-field comparison; a person decides. / 逐项比对，由人判断。")
    @APIResponse(responseCode = "200", description = "The likeliest first / 按匹配分排序")
    public List<TracingViews.CandidateView> search(@PathParam("id") UUID id) {
        return views(candidates.search(candidates.visible(id, Profile.OF_CASE), EVERYBODY));
    }

    @GET
    @Path("/candidates")
    @Transactional
    @RolesAllowed({STATION_CLERK, DUTY_LEADER, BUREAU_LEADER, MINOR_GUARDIAN})
    @Operation(operationId = "listCandidates", summary = "Found so far, decided ones too / 疑似人员")
    @APIResponse(responseCode = "200", description = "The likeliest first / 按匹配分排序")
    public List<TracingViews.CandidateView> list(@PathParam("id") UUID id) {
        candidates.visible(id, Profile.OF_CASE);
        return views(candidates.shown(id));
    }

    private static List<TracingViews.CandidateView> views(List<Candidates.Found> found) {
        return found.stream().map(TracingViews.CandidateView::of).toList();
    }
}
