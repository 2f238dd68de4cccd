package org.nuandong.beneficiary.callback;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.net.URI;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.nuandong.commons.rest.Idempotent;
import org.nuandong.commons.rest.Page;
import org.nuandong.commons.rest.Paging;
import org.nuandong.commons.rest.Versions;
import org.nuandong.commons.security.Role;

/** Samples of those who were paid, and what they say. */
@Path("/api/v1")
@Tag(name = "call-backs", description = "Call-backs / 电话回访")
class CallbackResource {

    private final CallbackDesk desk;
    private final CallbackRepository callbacks;
    private final Paging paging;

    CallbackResource(CallbackDesk desk, CallbackRepository callbacks, Paging paging) {
        this.desk = desk;
        this.callbacks = callbacks;
        this.paging = paging;
    }

    @POST
    @Path("/callback-samples")
    @Idempotent
    @Transactional
    @RolesAllowed({Role.APPROVER, Role.BUREAU_LEADER, Role.AUDITOR})
    @Operation(
            operationId = "drawCallbackSample",
            summary = "Draw who is called back / 抽取回访样本",
            description =
                    "By chance, street by street and project by project, in proportion; the seed is"
                            + " kept, the same seed and frame give the same draw.")
    @APIResponse(responseCode = "201", description = "drawn")
    @APIResponse(responseCode = "400", description = "no such region")
    @APIResponse(responseCode = "409", description = "nobody was paid there")
    public RestResponse<CallbackView> draw(@Valid @NotNull CallbackRequests.New request) {
        CallbackSample sample = desk.draw(request);
        return ResponseBuilder.create(RestResponse.Status.CREATED, view(sample))
                .location(URI.create("/api/v1/callback-samples/" + sample.id()))
                .header("ETag", Versions.etag(sample.version()))
                .build();
    }

    @GET
    @Path("/callback-samples")
    @Transactional
    @RolesAllowed({
        Role.PROGRAMME_OFFICER,
        Role.APPROVER,
        Role.BUREAU_LEADER,
        Role.FIELD_WORKER,
        Role.AUDITOR
    })
    @Operation(operationId = "listCallbackSamples", summary = "Samples, newest first / 样本列表")
    @APIResponse(responseCode = "200", description = "a page; empty for a foreign region")
    public Page<CallbackView> list(
            @QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) {
        int most = paging.limit(limit);
        List<String> position = paging.position(cursor);
        List<CallbackSample> rows =
                callbacks.samples(
                        position == null ? null : UUID.fromString(position.get(0)), most + 1);
        return paging.page(rows, most, row -> List.of(row.id().toString()), this::view);
    }

    @GET
    @Path("/callback-samples/{id}")
    @Transactional
    @RolesAllowed({
        Role.PROGRAMME_OFFICER,
        Role.APPROVER,
        Role.BUREAU_LEADER,
        Role.FIELD_WORKER,
        Role.AUDITOR
    })
    @Operation(
            operationId = "getCallbackSample",
            summary = "One sample, its strata and the estimate / 单个样本及推断")
    @APIResponse(responseCode = "200", description = "with the margin and how it was reckoned")
    public CallbackView get(@PathParam("id") UUID id) {
        return view(callbacks.sample(id));
    }

    @GET
    @Path("/callback-samples/{id}/callbacks")
    @Transactional
    @RolesAllowed({
        Role.PROGRAMME_OFFICER,
        Role.APPROVER,
        Role.BUREAU_LEADER,
        Role.FIELD_WORKER,
        Role.AUDITOR
    })
    @Operation(operationId = "listCallbacks", summary = "Who is called / 回访名单")
    @APIResponse(responseCode = "200", description = "a page, in the order of the draw")
    public Page<CallbackView.Item> items(
            @PathParam("id") UUID id,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        int most = paging.limit(limit);
        List<String> position = paging.position(cursor);
        CallbackSample sample = callbacks.sample(id);
        List<Callback> rows =
                callbacks.items(
                        sample.id(),
                        position == null ? null : Integer.valueOf(position.get(0)),
                        most + 1);
        return paging.page(
                rows, most, row -> List.of(String.valueOf(row.position())), Callback::view);
    }

    @GET
    @Path("/callbacks/{id}")
    @Transactional
    @RolesAllowed({
        Role.PROGRAMME_OFFICER,
        Role.APPROVER,
        Role.BUREAU_LEADER,
        Role.FIELD_WORKER,
        Role.AUDITOR
    })
    @Operation(operationId = "getCallback", summary = "One call-back / 单个回访")
    @APIResponse(responseCode = "200", description = "what was said and what became of it")
    public CallbackView.Item item(@PathParam("id") UUID id) {
        return callbacks.visibleForChange(id).view();
    }

    @POST
    @Path("/callbacks/{id}/tries")
    @Transactional
    @RolesAllowed({Role.FIELD_WORKER, Role.APPROVER, Role.BUREAU_LEADER, Role.AUDITOR})
    @Operation(operationId = "tryCallback", summary = "Nobody answered / 未接通")
    @APIResponse(responseCode = "200", description = "counted")
    @APIResponse(responseCode = "409", description = "answered already")
    public CallbackView.Item tried(@PathParam("id") UUID id) {
        Callback callback = callbacks.visibleForChange(id);
        callback.tried();
        callbacks.flush();
        return callback.view();
    }

    @POST
    @Path("/callbacks/{id}/answers")
    @Transactional
    @RolesAllowed({Role.FIELD_WORKER, Role.APPROVER, Role.BUREAU_LEADER, Role.AUDITOR})
    @Operation(
            operationId = "answerCallback",
            summary = "What was said / 登记回访结果",
            description =
                    "Received in full confirms the payment. What is wrong is followed until it is"
                            + " solved; not reached only after as many calls as the place says.")
    @APIResponse(responseCode = "200", description = "written down")
    @APIResponse(responseCode = "400", description = "no such result, or in the future")
    @APIResponse(responseCode = "409", description = "answered already, or called too seldom")
    public CallbackView.Item answer(
            @PathParam("id") UUID id, @Valid @NotNull CallbackRequests.Answer request) {
        Callback callback = callbacks.visibleForChange(id);
        desk.answer(callback, request);
        return callback.view();
    }

    @POST
    @Path("/callbacks/{id}/solutions")
    @Transactional
    @RolesAllowed({Role.PROGRAMME_OFFICER, Role.APPROVER, Role.BUREAU_LEADER})
    @Operation(operationId = "solveCallback", summary = "It is solved / 问题办结")
    @APIResponse(responseCode = "200", description = "solved")
    @APIResponse(responseCode = "409", description = "nothing to solve")
    public CallbackView.Item solve(
            @PathParam("id") UUID id, @Valid @NotNull CallbackRequests.Solution request) {
        Callback callback = callbacks.visibleForChange(id);
        desk.solve(callback, request.words());
        return callback.view();
    }

    private CallbackView view(CallbackSample sample) {
        List<CallbackView.Stratum> strata = callbacks.strata(sample.id());
        return new CallbackView(
                sample.id(),
                sample.region().code(),
                sample.projectId(),
                sample.subjectKind(),
                sample.seed(),
                sample.wanted(),
                sample.drawn(),
                sample.frameSize(),
                HexFormat.of().formatHex(sample.frameDigest()),
                sample.drawnAt(),
                strata,
                Estimate.of(
                        strata.stream()
                                .map(
                                        one ->
                                                new Estimate.Counted(
                                                        one.frameSize(),
                                                        one.answered(),
                                                        one.received()))
                                .toList()));
    }
}
