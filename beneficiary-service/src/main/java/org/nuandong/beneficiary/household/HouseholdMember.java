package org.nuandong.beneficiary.household;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;

/** 家庭成员: a person in a household, and what they are to its head. */
@Entity
class HouseholdMember {

    static final String HEAD = "head";

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private UUID householdId;
    private UUID personId;
    private String relation;
    private Instant joinedAt;
    private Instant leftAt;
    private LocalDate leftOn;
    private String leaveReason;

    protected HouseholdMember() {}

    HouseholdMember(UUID householdId, UUID personId, String relation, Instant joinedAt) {
        this.householdId = householdId;
        this.personId = personId;
        this.relation = relation;
        this.joinedAt = joinedAt;
    }

    void become(String newRelation) {
        relation = newRelation;
    }

    void leave(String reason, LocalDate lastDay, Instant at) {
        leaveReason = reason;
        leftOn = lastDay;
        leftAt = at;
    }

    boolean isHead() {
        return HEAD.equals(relation);
    }

    UUID householdId() {
        return householdId;
    }

    UUID personId() {
        return personId;
    }

    String relation() {
        return relation;
    }
}
