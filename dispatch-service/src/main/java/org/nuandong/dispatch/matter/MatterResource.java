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
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.nuandong.commons.audit.AuditTrail;
import org.nuandong.commons.dictionary.Dictionaries;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.rest.BodyExample;
import org.nuandong.commons.rest.Idempotent;
import org.nuandong.commons.rest.Page;
import org.nuandong.commons.rest.Paging;
import org.nuandong.commons.security.Caller;
import org.nuandong.dispatch.platform.Answers;
import org.nuandong.dispatch.platform.BackEntry;
import org.nuandong.dispatch.platform.FreeText;
import org.nuandong.dispatch.platform.RegionFilter;
import org.nuandong.dispatch.platform.StatedTime;

/** 重大事项: raised by anyone on duty, and where they stand. */
@Path("/api/v1/serious-matters")
@Tag(name = "serious-matters", description = "Serious matters / 重大事项")
class MatterResource {

    private final MatterRepository matters;
    private final MatterSearch search;
    private final MatterSteps steps;
    private final Dictionaries dictionaries;
    private final AuditTrail audit;
    private final Paging paging;
    private final Caller caller;
    private final Clock clock;

    MatterResource(
            MatterRepository matters,
            MatterSearch search,
            MatterSteps steps,
            Dictionaries dictionaries,
            AuditTrail audit,
            Paging paging,
            Caller caller,
            Clock clock) {
        this.matters = matters;
        this.search = search;
        this.steps = steps;
        this.dictionaries = dictionaries;
        this.audit = audit;
        this.paging = paging;
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    @Idempotent
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
            operationId = "raiseSeriousMatter",
            summary = "Something grave has happened / 上报重大事项",
            description = "Anyone on duty. Its clock runs from the moment it happened (R301, C12).")
    @APIResponse(responseCode = "201", description = "The matter, and who signs next / 已上报")
    public RestResponse<MatterView> raise(
            @BodyExample(MatterRequests.RAISED) @NotNull @Valid MatterRequests.NewMatter body) {
        dictionaries.require("serious-matter-kind", body.kind(), "kind");
        dictionaries.require("serious-matter-about", body.aboutType(), "aboutType");
        FreeText.requireNoNumbers(body.words(), "words");
        caller.requireRegion(body.regionCode());
        if (body.unitId() != null) {
            caller.requireUnit(body.unitId());
        }
        SeriousMatterDraft draft =
                new SeriousMatterDraft(
                                body.kind(),
                                body.aboutId(),
                                body.aboutType(),
                                body.regionCode(),
                                body.unitId(),
                                null,
                                StatedTime.of(body.occurredAt(), clock.instant(), "occurredAt"))
                        .of(body.subjectId())
                        .asTest(Boolean.TRUE.equals(body.test()) || caller.isSandbox())
                        .asBackEntered(BackEntry.allowed(body.backEntry(), caller));
        SeriousMatter matter = steps.raise(draft, body.words());
        matters.flush();
        return Answers.created(
                "/api/v1/serious-matters/" + matter.id(),
                MatterView.of(matter, matters.steps(matter.id())),
                matter.version());
    }

    @GET
    @Transactional
    @RolesAllowed({
        TEAM_MEMBER,
        HOTLINE_CLERK,
        STATION_CLERK,
        DUTY_LEADER,
        BUREAU_LEADER,
        LEAD_GROUP
    })
    @Operation(operationId = "listSeriousMatters", summary = "Serious matters in scope / 重大事项列表")
    @APIResponse(responseCode = "200", description = "One page, the newest first / 分页结果")
    @APIResponse(responseCode = "400", description = "Unknown filter or state / 参数有误")
    public Page<MatterView> list(
            @Parameter(description = "open, reported, closed or linked", example = "open")
                    @QueryParam("state")
                    String state,
            @QueryParam("kind") String kind,
            @Parameter(description = "Rung whose signature is awaited", example = "station")
                    @QueryParam("awaits")
                    String awaits,
            @Parameter(description = "Was a step missed?") @QueryParam("overdue") Boolean overdue,
            @Parameter(description = "The thing it happened to") @QueryParam("about") UUID about,
            @Parameter(description = "Region and what lies below it", example = "420203")
                    @QueryParam("region")
                    String region,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") Integer limit) {
        int most = paging.limit(limit);
        MatterSearch.Filter filter =
                new MatterSearch.Filter(
                        state == null ? null : state(state),
                        kind,
                        awaits == null ? null : MatterStepResource.rung(awaits, "awaits"),
                        overdue,
                        about,
                        RegionFilter.of(region));
        return paging.page(
                search.page(filter, paging.position(cursor), most),
                most,
                MatterSearch::position,
                MatterView::of);
    }

    @GET
    @Path("/{id}")
    @Transactional
    @RolesAllowed({
        TEAM_MEMBER,
        HOTLINE_CLERK,
        STATION_CLERK,
        DUTY_LEADER,
        BUREAU_LEADER,
        LEAD_GROUP
    })
    @Operation(operationId = "getSeriousMatter", summary = "One matter with its steps / 重大事项详情")
    @APIResponse(responseCode = "200", description = "The matter with its ETag / 重大事项")
    public RestResponse<MatterView> get(@PathParam("id") UUID id) {
        SeriousMatter matter = matters.visible(id);
        audit.read(
                SeriousMatter.TYPE,
                id,
                matter.region(),
                matter.unitId(),
                List.of("steps.words"),
                "view");
        return Answers.ok(MatterView.of(matter, matters.steps(id)), matter.version());
    }

    private static MatterState state(String code) {
        return MatterState.ofCode(code)
                .orElseThrow(() -> CommonProblem.UNKNOWN_CODE.at("state", "state"));
    }
}
