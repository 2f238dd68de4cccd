package org.nuandong.dispatch.tip;

import static org.nuandong.commons.security.Role.BUREAU_LEADER;
import static org.nuandong.commons.security.Role.DUTY_LEADER;
import static org.nuandong.commons.security.Role.HOTLINE_CLERK;

import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.nuandong.commons.deadline.Deadlines;
import org.nuandong.commons.dictionary.Dictionaries;
import org.nuandong.commons.event.EventOutbox;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.rest.BodyExample;
import org.nuandong.commons.rest.Idempotent;
import org.nuandong.commons.security.Caller;
import org.nuandong.dispatch.platform.ActingRole;
import org.nuandong.dispatch.platform.FreeText;
import org.nuandong.dispatch.platform.StatedTime;

/** 回复举报人: every reporter hears what became of it (R112); each try stands here. */
@Path("/api/v1/tips/{id}/answers")
@Tag(name = "tips", description = "Tips / 线索")
class AnswerResource {

    private final TipRepository tips;
    private final TipEvents events;
    private final EventOutbox outbox;
    private final Deadlines deadlines;
    private final Dictionaries dictionaries;
    private final EntityManager entities;
    private final ActingRole role;
    private final Caller caller;
    private final Clock clock;

    AnswerResource(
            TipRepository tips,
            TipEvents events,
            EventOutbox outbox,
            Deadlines deadlines,
            Dictionaries dictionaries,
            EntityManager entities,
            ActingRole role,
            Caller caller,
            Clock clock) {
        this.tips = tips;
        this.events = events;
        this.outbox = outbox;
        this.deadlines = deadlines;
        this.dictionaries = dictionaries;
        this.entities = entities;
        this.role = role;
        this.caller = caller;
        this.clock = clock;
    }

    /** One try: who, when, how, with what outcome. */
    @Schema(name = "TipAnswer")
    public record AnswerView(
            UUID id,
            Instant answeredAt,
            Instant recordedAt,
            @Schema(examples = "call") String means,
            @Schema(examples = "reached") String outcome,
            String note,
            String byRole,
            String answeredBy) {

        static AnswerView of(TipAnswer answer) {
            return new AnswerView(
                    answer.id(),
                    answer.at(),
                    answer.recordedAt(),
                    answer.means(),
                    answer.outcome(),
                    answer.note(),
                    answer.byRole(),
                    answer.answeredBy());
        }
    }

    @POST
    @Idempotent
    @Transactional
    @RolesAllowed({HOTLINE_CLERK, DUTY_LEADER})
    @Operation(
            operationId = "answerReporter",
            summary = "The reporter was told, or could not be reached / 回复举报人",
            description = "Reached and not-wanted end the duty; not-reached leaves it open.")
    @APIResponse(responseCode = "201", description = "It stands with the tip / 已登记")
    public RestResponse<AnswerView> answer(
            @PathParam("id") UUID id,
            @BodyExample("{\"means\": \"call\"," + " \"outcome\":" + " \"reached\"}")
                    @NotNull
                    @Valid
                    AnswerRequest body) {
        check(body);
        Tip tip = tips.locked(id);
        Instant now = clock.instant();
        Instant at = StatedTime.after(tip.receivedAt(), body.answeredAt(), now, "answeredAt");
        TipAnswer answer = new TipAnswer(id, body, at, now, role.current(), caller.subject());
        entities.persist(answer);
        if (body.isEnough() && tip.answer(at)) {
            deadlines.done(id, AnswerDue.STEP);
        }
        outbox.record(events.answered(tip, body.means(), body.outcome(), at));
        return ResponseBuilder.<AnswerView>created(URI.create("/api/v1/tips/" + id + "/answers"))
                .entity(AnswerView.of(answer))
                .build();
    }

    @GET
    @Transactional
    @RolesAllowed({HOTLINE_CLERK, DUTY_LEADER, BUREAU_LEADER})
    @Operation(operationId = "listAnswers", summary = "Tries to answer a reporter / 回复记录")
    @APIResponse(responseCode = "200", description = "The first first / 按时间")
    public List<AnswerView> list(@PathParam("id") UUID id) {
        return entities
                .createQuery(
                        "from TipAnswer a where a.tipId = :tip order by a.at, a.id",
                        TipAnswer.class)
                .setParameter("tip", tips.visible(id).id())
                .getResultList()
                .stream()
                .map(AnswerView::of)
                .toList();
    }

    /** A receipt is given by the public form itself, never by hand. */
    private void check(AnswerRequest body) {
        dictionaries.require("answer-means", body.means(), "means");
        dictionaries.require("answer-outcome", body.outcome(), "outcome");
        if (AnswerRequest.RECEIPT.equals(body.means())) {
            throw CommonProblem.UNKNOWN_CODE.at("means", "answer-means");
        }
        FreeText.requireNoNumbers(body.note(), "note");
    }
}
