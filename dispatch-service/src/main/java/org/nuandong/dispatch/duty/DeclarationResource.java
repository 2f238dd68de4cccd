package org.nuandong.dispatch.duty;

import static org.nuandong.commons.security.Role.BUREAU_LEADER;
import static org.nuandong.commons.security.Role.DUTY_LEADER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.nuandong.commons.reference.Unit;
import org.nuandong.commons.rest.BodyExample;
import org.nuandong.commons.rest.Idempotent;
import org.nuandong.commons.security.Caller;
import org.nuandong.dispatch.platform.Answers;
import org.nuandong.dispatch.platform.FreeText;

/** 极寒 (R131): the duty leader declares it and may withdraw it before its end. */
@Path("/api/v1/duty-levels/declarations")
@Tag(name = "duty-levels", description = "Duty that follows the weather / 值守等级")
class DeclarationResource {

    private static final String COLD =
            """
            {"unitId": "0193a5c0-0000-7000-8000-000420200002", "reason": "夜间将降至零下八度",
             "endsAt": "2026-11-23T08:00:00+08:00", "exercise": false}""";
    private static final String END = "{\"reason\": \"气温回升\"}";

    private final Declarations declarations;
    private final ExtremeColds rows;
    private final StationDuties duties;
    private final DutyAnswers answers;
    private final Caller caller;
    private final Clock clock;

    DeclarationResource(
            Declarations declarations,
            ExtremeColds rows,
            StationDuties duties,
            DutyAnswers answers,
            Caller caller,
            Clock clock) {
        this.declarations = declarations;
        this.rows = rows;
        this.duties = duties;
        this.answers = answers;
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    @Idempotent
    @Transactional
    @RolesAllowed({DUTY_LEADER, BUREAU_LEADER})
    @Operation(
            operationId = "declareExtremeCold",
            summary = "Declare extreme cold for a station / 宣布极寒",
            description = "Duty becomes all-weather until the end; an exercise changes nothing.")
    @APIResponse(responseCode = "201", description = "Declared / 已宣布")
    @APIResponse(responseCode = "403", description = "A foreign station / 非本辖区")
    public RestResponse<ExtremeColdView> declare(
            @BodyExample(COLD) @NotNull @Valid NewExtremeCold body) {
        FreeText.requireNoNumbers(body.reason(), "reason");
        Unit station = answers.named(body.unitId());
        Instant now = clock.instant();
        ExtremeCold cold =
                new ExtremeCold(
                        station,
                        body.reason().strip(),
                        Boolean.TRUE.equals(body.exercise()),
                        body.endsAt(),
                        caller.subject(),
                        now);
        declarations.declare(cold, station, now);
        return Answers.created(
                "/api/v1/duty-levels/declarations/" + cold.id(),
                ExtremeColdView.of(cold),
                cold.version());
    }

    @GET
    @Path("/{id}")
    @Transactional
    @RolesAllowed("**")
    @Operation(operationId = "getExtremeCold", summary = "One declaration / 极寒宣布详情")
    @APIResponse(responseCode = "200", description = "The declaration / 极寒宣布")
    public RestResponse<ExtremeColdView> get(@PathParam("id") UUID id) {
        ExtremeCold cold = rows.visible(id);
        return Answers.ok(ExtremeColdView.of(cold), cold.version());
    }

    @POST
    @Path("/{id}/ends")
    @Transactional
    @RolesAllowed({DUTY_LEADER, BUREAU_LEADER})
    @Operation(
            operationId = "endExtremeCold",
            summary = "Withdraw it before its end; duty waits for a confirmation / 提前解除极寒")
    @APIResponse(responseCode = "200", description = "Ended / 已解除")
    @APIResponse(responseCode = "409", description = "Ended already / 已结束")
    public RestResponse<ExtremeColdView> end(
            @PathParam("id") UUID id, @BodyExample(END) @NotNull @Valid End body) {
        FreeText.requireNoNumbers(body.reason(), "reason");
        duties.oneReckoningAtATime();
        ExtremeCold cold = rows.lockVisible(id);
        declarations.withdraw(cold, body.reason().strip(), clock.instant());
        return Answers.ok(ExtremeColdView.of(cold), cold.version());
    }

    /** Extreme cold to be declared. */
    @Schema(name = "NewExtremeCold")
    record NewExtremeCold(
            @NotNull UUID unitId,
            @NotBlank @Size(max = 500) String reason,
            @NotNull Instant endsAt,
            @Schema(description = "A drill: it changes no duty") Boolean exercise) {}

    /** Why it ends. */
    @Schema(name = "ExtremeColdEnd")
    record End(@NotBlank @Size(max = 500) String reason) {}

    /** A declaration as front ends see it. */
    @Schema(name = "ExtremeCold")
    record ExtremeColdView(
            UUID id,
            UUID unitId,
            String regionCode,
            String reason,
            boolean exercise,
            Instant declaredAt,
            Instant endsAt,
            Instant endedAt,
            String endReason) {

        static ExtremeColdView of(ExtremeCold cold) {
            return new ExtremeColdView(
                    cold.id(),
                    cold.unitId(),
                    cold.region().code(),
                    cold.reason(),
                    cold.isExercise(),
                    cold.declaredAt(),
                    cold.endsAt(),
                    cold.endedAt(),
                    cold.endReason());
        }
    }
}
