package org.nuandong.dispatch.coordination;

import static org.nuandong.commons.security.Role.BUREAU_LEADER;
import static org.nuandong.commons.security.Role.DUTY_LEADER;
import static org.nuandong.commons.security.Role.LEAD_GROUP;
import static org.nuandong.commons.security.Role.PROGRAMME_OFFICER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
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
import org.nuandong.dispatch.platform.FreeText;
import org.nuandong.dispatch.platform.StatedTime;

/** 联席会议 (R270): recorded with its decisions, each of which is a task at once. */
@Path("/api/v1/joint-meetings")
@Tag(name = "coordination", description = "Meetings, tasks, signatures / 部门协同")
class MeetingResource {

    private static final String MEETING =
            """
            {"regionCode": "420200", "kind": "joint-meeting", "title": "冬季救助联席会议",
             "heldAt": "2026-11-20T09:00:00+08:00",
             "agencies": ["civil-affairs", "police", "city-management", "weather-bureau"],
             "decisions": [{"title": "公安每晚通报露宿点位",
               "ownerUnitId": "0193a5c0-0000-7000-8000-000420202005",
               "dueAt": "2026-12-01T18:00:00+08:00"}]}""";

    private final CoordinationRepository rows;
    private final Tasks tasks;
    private final CoordinationEvents events;
    private final Dictionaries dictionaries;
    private final Caller caller;
    private final Paging paging;
    private final Clock clock;

    MeetingResource(
            CoordinationRepository rows,
            Tasks tasks,
            CoordinationEvents events,
            Dictionaries dictionaries,
            Caller caller,
            Paging paging,
            Clock clock) {
        this.rows = rows;
        this.tasks = tasks;
        this.events = events;
        this.dictionaries = dictionaries;
        this.caller = caller;
        this.paging = paging;
        this.clock = clock;
    }

    @POST
    @Idempotent
    @Transactional
    @RolesAllowed({DUTY_LEADER, BUREAU_LEADER, LEAD_GROUP, PROGRAMME_OFFICER})
    @Operation(
            operationId = "recordJointMeeting",
            summary = "A meeting with its decisions; each is a task / 登记联席会议")
    @APIResponse(responseCode = "201", description = "Recorded, tasks set / 已登记并下达任务")
    @APIResponse(responseCode = "403", description = "A foreign region or owner / 非本辖区")
    public RestResponse<MeetingView> record(@BodyExample(MEETING) @NotNull @Valid NewMeeting body) {
        caller.requireRegion(body.regionCode());
        if (body.unitId() != null) {
            caller.requireUnit(body.unitId());
        }
        dictionaries.require("meeting-kind", body.kind(), "kind");
        body.agencies().forEach(code -> dictionaries.require("agency", code, "agencies"));
        FreeText.requireNoNumbers(body.title(), "title");
        FreeText.requireNoNumbers(body.minutes(), "minutes");
        Instant now = clock.instant();
        Instant heldAt = StatedTime.of(body.heldAt(), now, "heldAt");
        JointMeeting meeting = new JointMeeting(body, heldAt, caller.subject(), now);
        rows.persist(meeting);
        List<TaskResource.Wanted> decisions = body.decisionsOrNone();
        for (int i = 0; i < decisions.size(); i++) {
            tasks.set("decision", decisions.get(i), meeting.id(), "decisions[" + i + "].", now);
        }
        events.held(meeting, decisions.size());
        return Answers.created(
                "/api/v1/joint-meetings/" + meeting.id(), view(meeting), meeting.version());
    }

    @GET
    @Transactional
    @RolesAllowed("**")
    @Operation(operationId = "listJointMeetings", summary = "Meetings in scope / 会议列表")
    @APIResponse(responseCode = "200", description = "One page, newest first / 分页结果")
    public Page<MeetingView> list(
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Paging.MAX_LIMIT) int limit) {
        List<String> position = paging.position(cursor);
        UUID before = position == null ? null : UUID.fromString(position.get(0));
        return paging.page(
                rows.scoped(JointMeeting.class, "joint_meeting")
                        .and("t.id < :before", "before", before)
                        .rows("t.id desc", limit),
                limit,
                meeting -> List.of(meeting.id().toString()),
                this::view);
    }

    @GET
    @Path("/{id}")
    @Transactional
    @RolesAllowed("**")
    @Operation(operationId = "getJointMeeting", summary = "One meeting with its tasks / 会议详情")
    @APIResponse(responseCode = "200", description = "The meeting / 会议")
    public RestResponse<MeetingView> get(@PathParam("id") UUID id) {
        JointMeeting meeting = rows.meeting(id);
        return Answers.ok(view(meeting), meeting.version());
    }

    private MeetingView view(JointMeeting meeting) {
        List<TaskView> owed =
                rows.tasksOf(meeting.id()).stream()
                        .filter(task -> caller.sees(task.region(), task.unitId()))
                        .map(TaskView::of)
                        .toList();
        return new MeetingView(
                meeting.id(),
                meeting.region().code(),
                meeting.unitId(),
                meeting.kind(),
                meeting.title(),
                meeting.minutes(),
                meeting.agencies(),
                meeting.heldAt(),
                owed);
    }

    /** A meeting that was held. */
    @Schema(name = "NewJointMeeting")
    record NewMeeting(
            @NotNull RegionCode regionCode,
            UUID unitId,
            @NotBlank @Schema(examples = "joint-meeting") String kind,
            @NotBlank @Size(max = 200) String title,
            @Size(max = 20000) String minutes,
            @NotEmpty @Size(max = 30) List<@NotBlank String> agencies,
            @NotNull Instant heldAt,
            @Size(max = 100) List<TaskResource.@NotNull @Valid Wanted> decisions) {

        List<TaskResource.Wanted> decisionsOrNone() {
            return decisions == null ? List.of() : decisions;
        }
    }

    /** A meeting as front ends see it. */
    @Schema(name = "JointMeeting")
    record MeetingView(
            UUID id,
            String regionCode,
            UUID unitId,
            String kind,
            String title,
            String minutes,
            List<String> agencies,
            Instant heldAt,
            List<TaskView> tasks) {}
}
