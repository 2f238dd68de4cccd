package org.nuandong.dispatch.team;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.nuandong.dispatch.platform.GeoPoint;

/** A team as front ends see it. */
record TeamView(
        UUID id,
        String name,
        String kind,
        String regionCode,
        UUID unitId,
        @Schema(description = "free, assigned, unavailable or off-duty") String state,
        @Schema(description = "Code of the dictionary unit-state") String unitState,
        Instant unitStateSince,
        @Schema(description = "When this state has lasted too long") Instant unitStateDueAt,
        @Schema(description = "The incident that holds the team") UUID incidentId,
        String incidentNo,
        @Schema(description = "All incidents that hold it, at the same place") List<Held> incidents,
        UUID patrolId,
        GeoPoint base,
        List<Member> members,
        List<UUID> vehicleIds,
        Position position) {

    static TeamView of(
            Team team, List<UUID> vehicleIds, List<TeamHold> held, TeamPosition position) {
        return new TeamView(
                team.id(),
                team.name(),
                team.kind(),
                team.region().code(),
                team.unitId(),
                team.state(),
                team.unitState().code(),
                team.unitStateSince(),
                team.unitStateDueAt(),
                team.incidentId(),
                team.incidentNo(),
                held.stream().map(Held::of).toList(),
                team.patrolId(),
                team.base(),
                team.members().stream().map(Member::of).toList(),
                vehicleIds,
                position == null ? null : Position.of(position));
    }

    /** An incident of the team; {@code nearAt} is when its telephone first came near. */
    @Schema(name = "TeamIncident")
    record Held(UUID incidentId, String incidentNo, Instant since, Instant nearAt) {

        static Held of(TeamHold hold) {
            return new Held(hold.incidentId(), hold.incidentNo(), hold.heldAt(), hold.nearAt());
        }
    }

    /** A member: the token's subject, the name on the board, position and origin. */
    record Member(String staff, String name, String role, String kind, String agency) {

        static Member of(TeamMember member) {
            return new Member(
                    member.staff(),
                    member.displayName(),
                    member.role(),
                    member.kind(),
                    member.agency());
        }
    }

    /** Degrees (WGS-84) and when they were measured. */
    record Position(double longitude, double latitude, Instant measuredAt) {

        static Position of(TeamPosition position) {
            return new Position(
                    position.point().longitude(),
                    position.point().latitude(),
                    position.measuredAt());
        }
    }
}
