package org.nuandong.dispatch.roster;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A shift as front ends see it. */
record ShiftView(
        UUID id,
        UUID teamId,
        String regionCode,
        UUID unitId,
        @Schema(description = "planned, running, ended or cancelled") String state,
        String leader,
        String leaderName,
        Instant startsAt,
        Instant endsAt,
        Instant startedAt,
        Instant endedAt,
        @Schema(description = "Persons at least, the leader counted") int needed,
        @Schema(description = "Since when too few are there") Instant understaffedAt,
        List<Person> crew) {

    static ShiftView of(Shift shift, List<CrewMember> crew) {
        return new ShiftView(
                shift.id(),
                shift.teamId(),
                shift.region().code(),
                shift.unitId(),
                shift.state(),
                shift.leader(),
                shift.leaderName(),
                shift.startsAt(),
                shift.endsAt(),
                shift.startedAt(),
                shift.endedAt(),
                shift.needed(),
                shift.understaffedAt(),
                crew.stream().map(Person::of).toList());
    }

    /** Who is there, or is to be there; {@code kind} is a code of crew-kind (R195). */
    @Schema(name = "ShiftPerson")
    record Person(String staff, String name, String kind, String agency, Instant since) {

        static Person of(CrewMember member) {
            return new Person(
                    member.staff(),
                    member.name(),
                    member.kind(),
                    member.agency(),
                    member.joinedAt());
        }
    }
}
