package org.nuandong.dispatch.team;

import jakarta.persistence.Embeddable;
import java.time.Instant;

/** A member of staff (the token's subject) in a team; one person may sit in several (R240). */
@Embeddable
class TeamMember {

    private String staff;
    private String displayName;
    private String role;
    private String kind;
    private String agency;
    private Instant joinedAt;

    protected TeamMember() {}

    TeamMember(
            String staff,
            String displayName,
            String role,
            String kind,
            String agency,
            Instant joinedAt) {
        this.staff = staff;
        this.displayName = displayName;
        this.role = role;
        this.kind = kind;
        this.agency = agency;
        this.joinedAt = joinedAt;
    }

    boolean isStaff(String subject) {
        return staff.equals(subject);
    }

    String staff() {
        return staff;
    }

    String displayName() {
        return displayName;
    }

    String role() {
        return role;
    }

    String kind() {
        return kind;
    }

    String agency() {
        return agency;
    }
}
