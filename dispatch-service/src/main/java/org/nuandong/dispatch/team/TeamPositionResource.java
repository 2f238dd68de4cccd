package org.nuandong.dispatch.team;

import static org.nuandong.commons.security.Role.BUREAU_LEADER;
import static org.nuandong.commons.security.Role.DUTY_LEADER;
import static org.nuandong.commons.security.Role.TEAM_MEMBER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.nuandong.commons.audit.AuditTrail;
import org.nuandong.commons.dictionary.Dictionaries;
import org.nuandong.commons.rest.BodyExample;
import org.nuandong.commons.rest.Page;
import org.nuandong.commons.rest.Paging;
import org.nuandong.dispatch.platform.GeoPoint;
import org.nuandong.dispatch.platform.StatedTime;

/** 队伍位置: reported one by one or late and in bulk; where a team has been is read with a purpose. */
@Path("/api/v1/teams/{id}")
@Tag(name = "teams", description = "Rescue teams / 救助小组")
class TeamPositionResource {

    private static final String UPLOAD =
            """
            {"positions": [{"longitude": 115.0389, "latitude": 30.1999,
             "measuredAt": "2026-11-21T22:05:00+08:00"}]}""";
    private static final String READING =
            """
            {"purpose": "breach-review", "from": "2026-11-21T22:00:00+08:00",
             "until": "2026-11-21T23:00:00+08:00"}""";

    private final TeamRepository teams;
    private final TeamTracking tracking;
    private final OwnPeople people;
    private final TeamPositions positions;
    private final Dictionaries dictionaries;
    private final AuditTrail audit;
    private final Paging paging;
    private final Clock clock;

    TeamPositionResource(
            TeamRepository teams,
            TeamTracking tracking,
            OwnPeople people,
            TeamPositions positions,
            Dictionaries dictionaries,
            AuditTrail audit,
            Paging paging,
            Clock clock) {
        this.teams = teams;
        this.tracking = tracking;
        this.people = people;
        this.positions = positions;
        this.dictionaries = dictionaries;
        this.audit = audit;
        this.paging = paging;
        this.clock = clock;
    }

    @POST
    @Path("/positions")
    @Transactional
    @ResponseStatus(204)
    @RolesAllowed({TEAM_MEMBER, DUTY_LEADER})
    @Operation(
            operationId = "reportTeamPosition",
            summary = "Where the team is; an older reading changes nothing / 上报位置")
    @APIResponse(responseCode = "204", description = "Taken / 已收到")
    @APIResponse(responseCode = "400", description = "Outside China or in the future / 位置或时间有误")
    @APIResponse(responseCode = "403", description = "Not of this team / 非本组人员")
    public void moved(
            @PathParam("id") UUID id,
            @BodyExample(TeamExamples.POSITION) @NotNull @Valid TeamRequests.NewPosition body) {
        GeoPoint point = new GeoPoint(body.longitude(), body.latitude());
        GeoPoint.requireInChina(point, "longitude");
        Instant now = clock.instant();
        Instant at = StatedTime.of(body.measuredAt(), now, "measuredAt");
        tracking.report(own(id), List.of(new TeamPositions.Reading(point, at)), now);
    }

    @POST
    @Path("/position-uploads")
    @Transactional
    @RolesAllowed({TEAM_MEMBER, DUTY_LEADER})
    @Operation(
            operationId = "uploadTeamPositions",
            summary = "What a telephone kept without a line; twice is harmless / 补传位置")
    @APIResponse(responseCode = "200", description = "How many were new; what was not usable / 结果")
    @APIResponse(responseCode = "403", description = "Not of this team / 非本组人员")
    public Uploaded upload(
            @PathParam("id") UUID id,
            @BodyExample(UPLOAD) @NotNull @Valid TeamRequests.PositionUpload body) {
        Team team = own(id);
        Instant now = clock.instant();
        List<Integer> unusable = new ArrayList<>();
        List<TeamPositions.Reading> readings = new ArrayList<>();
        for (int i = 0; i < body.positions().size(); i++) {
            TeamRequests.KeptPosition kept = body.positions().get(i);
            GeoPoint point = new GeoPoint(kept.longitude(), kept.latitude());
            if (point.inChina() && !kept.measuredAt().isAfter(now.plus(StatedTime.SKEW))) {
                readings.add(new TeamPositions.Reading(point, kept.measuredAt()));
            } else {
                unusable.add(i);
            }
        }
        readings.sort(Comparator.comparing(TeamPositions.Reading::measuredAt));
        int taken = tracking.report(team, readings, now);
        return new Uploaded(taken, readings.size() - taken, unusable);
    }

    @POST
    @Path("/track-readings")
    @Transactional
    @RolesAllowed({DUTY_LEADER, BUREAU_LEADER})
    @Operation(
            operationId = "readTeamTrack",
            summary = "Where the team has been; the reading is entered in the audit book / 查看轨迹")
    @APIResponse(responseCode = "200", description = "One page, the earliest first / 分页结果")
    @APIResponse(responseCode = "400", description = "Unknown purpose / 用途不明")
    public Page<TrackPoint> track(
            @PathParam("id") UUID id,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Paging.MAX_LIMIT) int limit,
            @BodyExample(READING) @NotNull @Valid TrackReading body) {
        dictionaries.require("track-purpose", body.purpose(), "purpose");
        Team team = teams.visible(id);
        audit.read("team", id, team.region(), team.unitId(), List.of("track"), body.purpose());
        List<String> position = paging.position(cursor);
        Instant after =
                position == null ? body.from().minusNanos(1_000) : Instant.parse(position.get(0));
        return paging.page(
                positions.track(id, after, body.until(), limit),
                limit,
                reading -> List.of(reading.measuredAt().toString()),
                TrackPoint::of);
    }

    private Team own(UUID id) {
        Team team = teams.visible(id);
        people.require(id);
        return team;
    }

    /** How many were new, how many were known or too old to keep, which could not be used. */
    @Schema(name = "PositionUploadResult")
    record Uploaded(int taken, int leftOut, List<Integer> unusable) {}

    /** Whose eyes need a reason: a code of the dictionary track-purpose, and from when to when. */
    record TrackReading(@NotBlank String purpose, @NotNull Instant from, @NotNull Instant until) {}

    /** Degrees (WGS-84) at a moment of the telephone's clock. */
    record TrackPoint(double longitude, double latitude, Instant measuredAt) {

        static TrackPoint of(TeamPositions.Reading reading) {
            return new TrackPoint(
                    reading.point().longitude(), reading.point().latitude(), reading.measuredAt());
        }
    }
}
