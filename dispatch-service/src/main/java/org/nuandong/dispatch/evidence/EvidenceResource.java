package org.nuandong.dispatch.evidence;

import static org.nuandong.commons.security.Role.AUDITOR;
import static org.nuandong.commons.security.Role.BUREAU_LEADER;
import static org.nuandong.commons.security.Role.DUTY_LEADER;
import static org.nuandong.commons.security.Role.HOTLINE_CLERK;
import static org.nuandong.commons.security.Role.STATION_CLERK;
import static org.nuandong.commons.security.Role.TEAM_MEMBER;

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
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.nuandong.commons.dictionary.Dictionaries;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.rest.BodyExample;
import org.nuandong.commons.rest.Page;
import org.nuandong.commons.rest.Paging;
import org.nuandong.dispatch.platform.Answers;

/** 证据查阅: lists, the trail, holds; every look leaves a line. */
@Path("/api/v1/evidence")
@Tag(name = "evidence")
class EvidenceResource {

    private static final String HOLD = "{\"reason\": \"complaint\"}";

    private final EvidenceReading reading;
    private final EvidenceRepository evidence;
    private final Custody custody;
    private final EvidenceEvents events;
    private final Dictionaries dictionaries;
    private final Paging paging;
    private final Clock clock;

    EvidenceResource(
            EvidenceReading reading,
            EvidenceRepository evidence,
            Custody custody,
            EvidenceEvents events,
            Dictionaries dictionaries,
            Paging paging,
            Clock clock) {
        this.reading = reading;
        this.evidence = evidence;
        this.custody = custody;
        this.events = events;
        this.dictionaries = dictionaries;
        this.paging = paging;
        this.clock = clock;
    }

    /** Why nothing may delete it. */
    @Schema(name = "EvidenceHold")
    public record HoldRequest(
            @NotBlank
                    @Size(max = 40)
                    @Schema(description = "Code of evidence-hold-reason", examples = "complaint")
                    String reason) {}

    /** One line of the trail. */
    @Schema(name = "CustodyLine")
    public record CustodyView(
            Instant at,
            @Schema(
                            description =
                                    "announced, stored, bound, seen, downloaded, held, released,"
                                            + " refused, abandoned, expired")
                    String action,
            @Schema(description = "The token's subject") String by,
            String byRole,
            @Schema(description = "view, list or a code of evidence-purpose") String purpose,
            String aboutType,
            UUID aboutId,
            @Schema(description = "The content it was, hexadecimal") String sha256) {

        static CustodyView of(CustodyLine line) {
            return new CustodyView(
                    line.at(),
                    line.action(),
                    line.bySubject(),
                    line.byRole(),
                    line.purpose(),
                    line.aboutType(),
                    line.aboutId(),
                    line.sha256());
        }
    }

    @GET
    @Transactional
    @RolesAllowed({DUTY_LEADER, BUREAU_LEADER, HOTLINE_CLERK, STATION_CLERK, TEAM_MEMBER})
    @Operation(operationId = "listEvidence", summary = "Evidence in scope / 证据列表")
    @APIResponse(responseCode = "200", description = "One page, newest first / 分页结果")
    public Page<EvidenceView> list(
            @Parameter(example = "incident") @QueryParam("aboutType") String aboutType,
            @QueryParam("aboutId") UUID aboutId,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") Integer limit) {
        if ((aboutType == null) != (aboutId == null)) {
            throw CommonProblem.INVALID_REQUEST.at("aboutId");
        }
        dictionaries.require("evidence-subject", aboutType, "aboutType");
        int most = paging.limit(limit);
        List<String> position = paging.position(cursor);
        UUID before = position == null ? null : UUID.fromString(position.get(0));
        return paging.page(
                reading.list(aboutType, aboutId, before, most),
                most,
                row -> List.of(row.id().toString()),
                EvidenceView::of);
    }

    @GET
    @Path("/{id}")
    @Transactional
    @RolesAllowed({DUTY_LEADER, BUREAU_LEADER, HOTLINE_CLERK, STATION_CLERK, TEAM_MEMBER})
    @Operation(operationId = "getEvidence", summary = "What is known of one / 证据信息")
    @APIResponse(responseCode = "200", description = "With its ETag; the look is a line / 证据")
    @APIResponse(responseCode = "403", description = "A minor's, or a hotline call / 无权查看")
    public RestResponse<EvidenceView> get(@PathParam("id") UUID id) {
        Evidence found = reading.seen(id);
        return Answers.ok(EvidenceView.of(found), found.version());
    }

    @GET
    @Path("/{id}/custody")
    @Transactional
    @RolesAllowed({DUTY_LEADER, BUREAU_LEADER, AUDITOR})
    @Operation(
            operationId = "getEvidenceCustody",
            summary = "Who had it in hand / 保管链",
            description = "From the announcement to the last day; only ever added to.")
    @APIResponse(responseCode = "200", description = "The oldest first / 全部记录")
    public List<CustodyView> trail(@PathParam("id") UUID id) {
        reading.inScope(id);
        return custody.of(id).stream().map(CustodyView::of).toList();
    }

    @POST
    @Path("/{id}/holds")
    @Transactional
    @RolesAllowed({DUTY_LEADER, BUREAU_LEADER, AUDITOR})
    @Operation(operationId = "holdEvidence", summary = "Nothing may delete it / 法律保全")
    @APIResponse(responseCode = "200", description = "As it is now / 证据")
    @APIResponse(responseCode = "409", description = "On hold already, or not whole / 状态不符")
    public RestResponse<EvidenceView> hold(
            @PathParam("id") UUID id, @BodyExample(HOLD) @NotNull @Valid HoldRequest body) {
        dictionaries.require("evidence-hold-reason", body.reason(), "reason");
        Evidence found = reading.locked(id);
        Instant now = clock.instant();
        found.hold(body.reason(), now);
        custody.did(found, "held");
        events.held(found, now);
        evidence.flush();
        return Answers.ok(EvidenceView.of(found), found.version());
    }

    @POST
    @Path("/{id}/releases")
    @Transactional
    @RolesAllowed({BUREAU_LEADER, AUDITOR})
    @Operation(operationId = "releaseEvidence", summary = "The hold ends / 解除保全")
    @APIResponse(responseCode = "200", description = "As it is now / 证据")
    @APIResponse(responseCode = "409", description = "Not on hold / 未被保全")
    public RestResponse<EvidenceView> release(@PathParam("id") UUID id) {
        Evidence found = reading.locked(id);
        found.release();
        custody.did(found, "released");
        events.released(found, clock.instant());
        evidence.flush();
        return Answers.ok(EvidenceView.of(found), found.version());
    }
}
