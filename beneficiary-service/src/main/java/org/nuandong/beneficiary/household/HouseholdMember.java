package org.nuandong.beneficiary.household;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.nuandong.beneficiary.person.PersonHistory;
import org.nuandong.beneficiary.platform.CopiedRows;

/** 家庭成员: a person in a household, and what they are to its head. */
@Entity
class HouseholdMember {

    static final String HEAD = "head";

    /** Every column that a new one fills. */
    static final CopiedRows<HouseholdMember> ROWS =
            CopiedRows.<HouseholdMember>into("household_member")
                    .column("id", one -> UuidVersion7Strategy.INSTANCE.generateUuid(null))
                    .column("household_id", one -> one.householdId)
                    .column("person_id", one -> one.personId)
                    .column("relation", one -> one.relation)
                    .column("joined_at", one -> one.joinedAt);

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

    void leave(String reason, LocalDate lastDay, Instant at) {
        leaveReason = reason;
        leftOn = lastDay;
        leftAt = at;
    }

    /** Did somebody come, go or become something else after the one moment, up to the other? */
    boolean touched(Instant after, Instant until) {
        return PersonHistory.within(joinedAt, after, until)
                || PersonHistory.within(leftAt, after, until);
    }

    boolean leftFor(String reason) {
        return reason.equals(leaveReason);
    }

    LocalDate leftOn() {
        return leftOn;
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
