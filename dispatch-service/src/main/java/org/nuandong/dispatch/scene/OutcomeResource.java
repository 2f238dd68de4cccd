package org.nuandong.dispatch.scene;

import static org.nuandong.commons.security.Role.BUREAU_LEADER;
import static org.nuandong.commons.security.Role.DUTY_LEADER;
import static org.nuandong.commons.security.Role.HOTLINE_CLERK;
import static org.nuandong.commons.security.Role.STATION_CLERK;
import static org.nuandong.commons.security.Role.TEAM_MEMBER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.nuandong.commons.rest.BodyExample;
import org.nuandong.commons.rest.Idempotent;

/** 处置结果: what became of each person, what they were given, and what was wrong about it. */
@Path("/api/v1/incidents/{id}")
@Tag(name = "scene")
class OutcomeResource {

    private static final String OUTCOME =
            """
            {"subjectId": "7d4c1f0e-5a55-4c2f-9d77-2f5a1e8f0a11", "outcome": "escorted-to-station",
             "goods": [{"item": "cotton-coat", "quantity": 1}]}""";
    private static final String CORRECTION =
            """
            {"corrects": "01932f5c-0000-7000-8000-000000000009", "why": "person-changed-mind",
             "outcome": {"subjectId": "7d4c1f0e-5a55-4c2f-9d77-2f5a1e8f0a11",
                         "outcome": "escorted-to-station"}}""";
    private static final String GIVEN =
            """
            {"subjectId": "7d4c1f0e-5a55-4c2f-9d77-2f5a1e8f0a11",
             "goods": [{"item": "quilt", "quantity": 1}]}""";

    private final Outcomes outcomes;
    private final GoodsGiving goods;
    private final SceneChecks checks;

    OutcomeResource(Outcomes outcomes, GoodsGiving goods, SceneChecks checks) {
        this.outcomes = outcomes;
        this.goods = goods;
        this.checks = checks;
    }

    /** One outcome of a person, as it stands in the record. */
    @Schema(name = "RecordedOutcome")
    public record RecordView(
            UUID id,
            String outcome,
            String reason,
            Instant at,
            Instant recordedAt,
            String byRole,
            boolean isProtected,
            @Schema(description = "The outcome it took the place of") UUID corrects,
            String correctionReason) {

        static RecordView of(RecordedOutcome outcome) {
            return new RecordView(
                    outcome.id(),
                    outcome.outcome(),
                    outcome.reason(),
                    outcome.at(),
                    outcome.recordedAt(),
                    outcome.byRole(),
                    outcome.isProtected(),
                    outcome.corrects(),
                    outcome.correctionReason());
        }
    }

    @POST
    @Path("/outcomes")
    @Transactional
    @RolesAllowed({TEAM_MEMBER, DUTY_LEADER, HOTLINE_CLERK})
    @Operation(
            operationId = "recordOutcome",
            summary = "What became of a person / 登记处置结果",
            description =
                    "A minor, a critically ill person or one without full capacity cannot be"
                            + " recorded as refusing; the protected path needs its grounds (R142)."
                            + " Treatment comes first (R146). A refusal is followed up.")
    @APIResponse(responseCode = "200", description = "The outcome and what it set going / 处置结果")
    @APIResponse(
            responseCode = "409",
            description = "Protected path only, treatment first, or recorded already / 状态不符")
    public OutcomeView outcome(
            @PathParam("id") UUID id, @BodyExample(OUTCOME) @NotNull @Valid OutcomeRequest body) {
        checks.check(body);
        return outcomes.record(id, body);
    }

    @POST
    @Path("/outcome-corrections")
    @Transactional
    @RolesAllowed({TEAM_MEMBER, DUTY_LEADER, HOTLINE_CLERK})
    @Operation(
            operationId = "correctOutcome",
            summary = "An outcome was wrong / 更正处置结果",
            description =
                    "Names the outcome it corrects, which stays in the record. The same rules hold"
                            + " as for the first one.")
    @APIResponse(responseCode = "200", description = "The outcome that holds now / 处置结果")
    @APIResponse(responseCode = "404", description = "No such person or outcome / 不存在")
    @APIResponse(responseCode = "409", description = "Corrected by somebody else / 已被更正")
    public OutcomeView correct(
            @PathParam("id") UUID id,
            @BodyExample(CORRECTION) @NotNull @Valid CorrectionRequest body) {
        checks.check(body);
        return outcomes.correct(id, body);
    }

    @GET
    @Path("/persons/{subjectId}/outcomes")
    @Transactional
    @RolesAllowed({HOTLINE_CLERK, DUTY_LEADER, BUREAU_LEADER, TEAM_MEMBER, STATION_CLERK})
    @Operation(
            operationId = "listOutcomes",
            summary = "Every outcome of a person, the one that holds now last / 处置结果记录")
    @APIResponse(responseCode = "200", description = "From the first to the last / 处置结果")
    public List<RecordView> history(
            @PathParam("id") UUID id, @PathParam("subjectId") UUID subjectId) {
        return outcomes.history(id, subjectId).stream().map(RecordView::of).toList();
    }

    @POST
    @Path("/goods")
    @Idempotent
    @Transactional
    @RolesAllowed({TEAM_MEMBER, DUTY_LEADER, HOTLINE_CLERK})
    @Operation(
            operationId = "giveGoods",
            summary = "Goods were handed over, apart from an outcome / 发放物资",
            description =
                    "Out of the team's vehicle unless said otherwise. Goods given are a fact: what"
                            + " the books did not hold is shown as shortfall.")
    @APIResponse(responseCode = "201", description = "What was given / 已登记")
    @APIResponse(responseCode = "404", description = "No such person, or a foreign holder / 不存在")
    public RestResponse<List<GoodsAnswer>> give(
            @PathParam("id") UUID id, @BodyExample(GIVEN) @NotNull @Valid GoodsRequest body) {
        checks.check(body);
        List<GoodsAnswer> given = GoodsAnswer.of(goods.give(id, body));
        return ResponseBuilder.<List<GoodsAnswer>>created(
                        java.net.URI.create("/api/v1/incidents/" + id + "/persons"))
                .entity(given)
                .build();
    }
}
