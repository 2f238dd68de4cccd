package org.nuandong.dispatch.matter;

import static org.nuandong.commons.security.Role.BUREAU_LEADER;
import static org.nuandong.commons.security.Role.DUTY_LEADER;
import static org.nuandong.commons.security.Role.HOTLINE_CLERK;
import static org.nuandong.commons.security.Role.LEAD_GROUP;
import static org.nuandong.commons.security.Role.STATION_CLERK;
import static org.nuandong.commons.security.Role.TEAM_MEMBER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.rest.BodyExample;
import org.nuandong.dispatch.platform.Answers;
import org.nuandong.dispatch.platform.FreeText;

/** 签批、续报、并案: how a serious matter goes up. */
@Path("/api/v1/serious-matters/{id}")
@Tag(name = "serious-matters")
class MatterStepResource {

    private final MatterRepository matters;
    private final MatterSteps steps;

    MatterStepResource(MatterRepository matters, MatterSteps steps) {
        this.matters = matters;
        this.steps = steps;
    }

    @POST
    @Path("/signatures")
    @Transactional
    @RolesAllowed({DUTY_LEADER, BUREAU_LEADER, LEAD_GROUP})
    @Operation(
            operationId = "signSeriousMatter",
            summary = "A rung signs; the matter climbs / 签批上报",
            description =
                    "station, lead-group, above, in this order; a higher hand may sign for a lower"
                            + " one. The last names to whom above it went.")
    @APIResponse(responseCode = "200", description = "The matter as it is now / 重大事项")
    @APIResponse(responseCode = "403", description = "Not this role's signature / 无权签批")
    @APIResponse(responseCode = "409", description = "Another signature comes first / 状态不符")
    public RestResponse<MatterView> sign(
            @PathParam("id") UUID id,
            @BodyExample(MatterRequests.SIGNATURE) @NotNull @Valid
                    MatterRequests.SignatureRequest body) {
        Rung rung = rung(body.rung(), "rung");
        FreeText.requireNoNumbers(body.words(), "words");
        FreeText.requireNoNumbers(body.reportedTo(), "reportedTo");
        if (rung == Rung.ABOVE && (body.reportedTo() == null || body.reportedTo().isBlank())) {
            throw MatterProblem.REPORTED_TO_NEEDED.at("reportedTo");
        }
        return answer(steps.sign(id, rung, body.occurredAt(), words(body)));
    }

    @POST
    @Path("/reports")
    @Transactional
    @RolesAllowed({
        TEAM_MEMBER,
        HOTLINE_CLERK,
        STATION_CLERK,
        DUTY_LEADER,
        BUREAU_LEADER,
        LEAD_GROUP
    })
    @Operation(
            operationId = "reportOnSeriousMatter",
            summary = "More is known, or the final report / 续报、终报",
            description = "The final report is a duty leader's or a higher role's.")
    @APIResponse(responseCode = "200", description = "The matter as it is now / 重大事项")
    @APIResponse(responseCode = "409", description = "Not reported above yet, or over / 状态不符")
    public RestResponse<MatterView> report(
            @PathParam("id") UUID id,
            @BodyExample(MatterRequests.REPORT) @NotNull @Valid MatterRequests.ReportRequest body) {
        FreeText.requireNoNumbers(body.words(), "words");
        return answer(steps.report(id, body.last(), body.occurredAt(), body.words()));
    }

    @POST
    @Path("/links")
    @Transactional
    @RolesAllowed({DUTY_LEADER, BUREAU_LEADER, LEAD_GROUP})
    @Operation(
            operationId = "linkSeriousMatters",
            summary = "Two told the same; one goes on under the earlier clock / 并案")
    @APIResponse(responseCode = "200", description = "The matter that was linked / 重大事项")
    @APIResponse(responseCode = "409", description = "One of them is over / 状态不符")
    public RestResponse<MatterView> link(
            @PathParam("id") UUID id,
            @BodyExample(MatterRequests.LINK) @NotNull @Valid MatterRequests.LinkRequest body) {
        FreeText.requireNoNumbers(body.words(), "words");
        return answer(steps.link(id, body.sameAs(), body.words()));
    }

    static Rung rung(String code, String field) {
        return Rung.ofCode(code)
                .orElseThrow(() -> CommonProblem.UNKNOWN_CODE.at(field, "serious-matter-rung"));
    }

    /** To whom it went is part of the words of the last signature. */
    private static String words(MatterRequests.SignatureRequest body) {
        if (body.reportedTo() == null) {
            return body.words();
        }
        return body.words() == null ? body.reportedTo() : body.reportedTo() + ": " + body.words();
    }

    private RestResponse<MatterView> answer(SeriousMatter matter) {
        matters.flush();
        return Answers.ok(MatterView.of(matter, matters.steps(matter.id())), matter.version());
    }
}
