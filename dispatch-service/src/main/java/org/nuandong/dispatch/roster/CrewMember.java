package org.nuandong.dispatch.roster;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.nuandong.dispatch.team.TeamDuty.DutyPerson;

/** 当班人员: one person of a shift, from joining to leaving; own staff or from outside (R195). */
@Entity
@Table(name = "shift_crew")
class CrewMember {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private UUID shiftId;
    private String staff;
    private String name;
    private String kind;
    private String agency;
    private Instant joinedAt;
    private Instant leftAt;
    private String reason;

    protected CrewMember() {}

    CrewMember(UUID shiftId, DutyPerson person, Instant at) {
        this.shiftId = shiftId;
        this.staff = person.staff();
        this.name = person.name();
        this.kind = person.kind();
        this.agency = person.agency();
        this.joinedAt = at;
    }

    /** The reason is a code of departure-reason, or "swapped". */
    void leave(String why, Instant at) {
        leftAt = at;
        reason = why;
    }

    boolean isStaff(String subject) {
        return staff.equals(subject);
    }

    UUID shiftId() {
        return shiftId;
    }

    String staff() {
        return staff;
    }

    String name() {
        return name;
    }

    String kind() {
        return kind;
    }

    String agency() {
        return agency;
    }

    Instant joinedAt() {
        return joinedAt;
    }
}
