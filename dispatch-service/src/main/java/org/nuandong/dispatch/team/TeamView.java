package org.nuandong.dispatch.team;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A team as front ends see it. */
record TeamView(
        UUID id,
        String name,
        String kind,
        String regionCode,
        UUID unitId,
        @Schema(description = "free, assigned or off-duty") String state,
        @Schema(description = "The incident that holds the team") UUID incidentId,
        String incidentNo,
        List<Member> members,
        List<UUID> vehicleIds,
        Position position) {

    static TeamView of(Team team, List<UUID> vehicleIds, TeamPosition position) {
        return new TeamView(
                team.id(),
                team.name(),
                team.kind(),
                team.region().code(),
                team.unitId(),
                team.state(),
                team.incidentId(),
                team.incidentNo(),
                team.members().stream().map(Member::of).toList(),
                vehicleIds,
                position == null ? null : Position.of(position));
    }

    /** A member: the token's subject, the name on the board, the role in this team. */
    record Member(String staff, String name, String role) {

        static Member of(TeamMember member) {
            return new Member(member.staff(), member.displayName(), member.role());
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
