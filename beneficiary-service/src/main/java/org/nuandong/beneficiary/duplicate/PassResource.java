package org.nuandong.beneficiary.duplicate;

import static org.nuandong.commons.security.Role.BUREAU_LEADER;
import static org.nuandong.commons.security.Role.OPERATOR;
import static org.nuandong.commons.security.Role.PROGRAMME_OFFICER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.nuandong.beneficiary.platform.OfficeClock;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.rest.Idempotent;
import org.nuandong.commons.security.Caller;

/** 全库查重 as a job with progress; it tells counts, never anybody. */
@Path("/api/v1/duplicate-passes")
@Tag(name = "duplicates")
class PassResource {

    private final PassRepository passes;
    private final Caller caller;
    private final OfficeClock clock;

    PassResource(PassRepository passes, Caller caller, OfficeClock clock) {
        this.passes = passes;
        this.caller = caller;
        this.clock = clock;
    }

    /** How far a pass is. */
    @Schema(name = "DuplicatePass")
    public record PassView(
            UUID id,
            @Schema(examples = "done", description = "asked, running, done, failed") String state,
            Instant askedAt,
            Instant startedAt,
            Instant endedAt,
            @Schema(description = "who was compared", examples = "112800") long people,
            @Schema(description = "pairs that were compared", examples = "84213") long compared,
            @Schema(description = "pairs that are new", examples = "317") long found,
            @Schema(
                            description =
                                    "what too many people share to say anything (preset"
                                            + " duplicate.largest-block), and was left out",
                            examples = "2")
                    long blocksLeftOut,
            @Schema(
                            description =
                                    "people in them; they met in other blocks, by something rarer",
                            examples = "1204")
                    long peopleLeftOut) {

        static PassView of(DuplicatePass pass) {
            return new PassView(
                    pass.id(),
                    DuplicateEvents.code(pass.state()),
                    pass.askedAt(),
                    pass.startedAt(),
                    pass.endedAt(),
                    pass.people(),
                    pass.compared(),
                    pass.found(),
                    pass.blocksLeftOut(),
                    pass.peopleLeftOut());
        }
    }

    @POST
    @Idempotent
    @Transactional
    @RolesAllowed({OPERATOR, PROGRAMME_OFFICER})
    @Operation(
            operationId = "startDuplicatePass",
            summary = "Compare everybody with everybody / 发起全库查重")
    @APIResponse(responseCode = "201", description = "asked for; it runs soon")
    @APIResponse(responseCode = "409", description = "one is running already")
    public RestResponse<PassView> ask() {
        if (passes.toRun().isPresent()) {
            throw DuplicateProblem.PASS_RUNNING.because();
        }
        UUID id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        DuplicatePass pass = new DuplicatePass(id, caller.subject(), clock.now());
        passes.persistAndFlush(pass);
        return ResponseBuilder.create(RestResponse.Status.CREATED, PassView.of(pass))
                .location(URI.create("/api/v1/duplicate-passes/" + id))
                .build();
    }

    @GET
    @Path("/{id}")
    @Transactional
    @RolesAllowed({OPERATOR, PROGRAMME_OFFICER, BUREAU_LEADER})
    @Operation(operationId = "getDuplicatePass", summary = "How far a pass is / 查重进度")
    @APIResponse(responseCode = "200", description = "its state and counts")
    @APIResponse(responseCode = "404", description = "no such pass")
    public PassView get(@PathParam("id") UUID id) {
        return passes.findByIdOptional(id)
                .map(PassView::of)
                .orElseThrow(CommonProblem.NOT_FOUND::because);
    }
}
