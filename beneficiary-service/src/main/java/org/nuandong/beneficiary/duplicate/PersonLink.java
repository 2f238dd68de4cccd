package org.nuandong.beneficiary.duplicate;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;

/** 关联: this record follows a leading one, because of a decision; it may end, and stays readable. */
@Entity
class PersonLink {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private UUID followerId;
    private UUID leadingId;
    private UUID pairId;
    private Instant linkedAt;
    private Instant endedAt;

    protected PersonLink() {}

    PersonLink(UUID followerId, UUID leadingId, UUID pairId, Instant at) {
        this.followerId = followerId;
        this.leadingId = leadingId;
        this.pairId = pairId;
        linkedAt = at;
    }

    void end(Instant at) {
        endedAt = at;
    }

    boolean is(Links.Wanted wanted) {
        return followerId.equals(wanted.follower())
                && leadingId.equals(wanted.leading())
                && pairId.equals(wanted.pair());
    }

    UUID followerId() {
        return followerId;
    }

    UUID leadingId() {
        return leadingId;
    }
}
