package org.nuandong.dispatch.coordination;

import static org.nuandong.commons.security.Role.BUREAU_LEADER;
import static org.nuandong.commons.security.Role.LEAD_GROUP;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.nuandong.commons.dictionary.Dictionaries;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.commons.rest.BodyExample;
import org.nuandong.commons.rest.Idempotent;
import org.nuandong.commons.rest.Page;
import org.nuandong.commons.rest.Paging;
import org.nuandong.commons.security.Caller;
import org.nuandong.dispatch.platform.Answers;

/** 领导小组 (R243): head, deputies and who else signs, with the time they held the post. */
@Path("/api/v1/lead-group-members")
@Tag(name = "coordination", description = "Meetings, tasks, signatures / 部门协同")
class LeadGroupResource {

    private static final String MEMBER =
            """
            {"regionCode": "420200", "post": "deputy-head", "holder": "staff-0031",
             "holderName": "赵某丙"}""";

    private final CoordinationRepository rows;
    private final CoordinationEvents events;
    private final Dictionaries dictionaries;
    private final Caller caller;
    private final Paging paging;
    private final Clock clock;

    LeadGroupResource(
            CoordinationRepository rows,
            CoordinationEvents events,
            Dictionaries dictionaries,
            Caller caller,
            Paging paging,
            Clock clock) {
        this.rows = rows;
        this.events = events;
        this.dictionaries = dictionaries;
        this.caller = caller;
        this.paging = paging;
        this.clock = clock;
    }

    @POST
    @Idempotent
    @Transactional
    @RolesAllowed({BUREAU_LEADER, LEAD_GROUP})
    @Operation(operationId = "appointLeadMember", summary = "Give somebody a post / 登记领导小组成员")
    @APIResponse(responseCode = "201", description = "Appointed / 已登记")
    public RestResponse<MemberView> appoint(@BodyExample(MEMBER) @NotNull @Valid NewMember body) {
        caller.requireRegion(body.regionCode());
        if (body.unitId() != null) {
            caller.requireUnit(body.unitId());
        }
        dictionaries.require("lead-post", body.post(), "post");
        Instant now = clock.instant();
        LeadMember member = new LeadMember(body, now);
        rows.persist(member);
        events.member(member, now);
        return Answers.created(
                "/api/v1/lead-group-members/" + member.id(),
                MemberView.of(member),
                member.version());
    }

    @GET
    @Transactional
    @RolesAllowed("**")
    @Operation(operationId = "listLeadMembers", summary = "The lead group / 领导小组成员")
    @APIResponse(responseCode = "200", description = "One page, newest first / 分页结果")
    public Page<MemberView> list(
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Paging.MAX_LIMIT) int limit) {
        List<String> position = paging.position(cursor);
        UUID before = position == null ? null : UUID.fromString(position.get(0));
        return paging.page(
                rows.scoped(LeadMember.class, "lead_group_member")
                        .and("t.id < :before", "before", before)
                        .rows("t.id desc", limit),
                limit,
                member -> List.of(member.id().toString()),
                MemberView::of);
    }

    @POST
    @Path("/{id}/departures")
    @Transactional
    @RolesAllowed({BUREAU_LEADER, LEAD_GROUP})
    @Operation(operationId = "endLeadMember", summary = "The post is given up / 卸任")
    @APIResponse(responseCode = "200", description = "Given up; what was signed stays / 已卸任")
    @APIResponse(responseCode = "409", description = "Given up already / 已卸任")
    public RestResponse<MemberView> leave(@PathParam("id") UUID id) {
        LeadMember member = rows.member(id);
        Instant now = clock.instant();
        member.leave(now);
        events.member(member, now);
        rows.flush();
        return Answers.ok(MemberView.of(member), member.version());
    }

    /** Somebody for a post; {@code holder} is the subject of the person's token. */
    @Schema(name = "NewLeadMember")
    record NewMember(
            @NotNull RegionCode regionCode,
            UUID unitId,
            @NotBlank @Schema(description = "Code of lead-post") String post,
            @NotBlank @Size(max = 120) String holder,
            @NotBlank @Size(max = 60) String holderName) {}

    /** A post and who holds it. */
    @Schema(name = "LeadMember")
    record MemberView(
            UUID id,
            String regionCode,
            UUID unitId,
            String post,
            String holderName,
            Instant since,
            Instant until) {

        static MemberView of(LeadMember member) {
            return new MemberView(
                    member.id(),
                    member.region().code(),
                    member.unitId(),
                    member.post(),
                    member.holderName(),
                    member.since(),
                    member.until());
        }
    }
}
