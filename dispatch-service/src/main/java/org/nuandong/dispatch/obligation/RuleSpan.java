package org.nuandong.dispatch.obligation;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** From then on this rule held for the unit, until the next span begins. */
@Entity
@Table(name = "patrol_rule_span")
class RuleSpan {

    @EmbeddedId private Key key;
    private String level;
    @Embedded private Asked asked;

    protected RuleSpan() {}

    RuleSpan(UUID unitId, Instant fromAt, String level, Asked asked) {
        this.key = new Key(unitId, fromAt);
        this.level = level;
        this.asked = asked;
    }

    void become(String otherLevel, Asked other) {
        level = otherLevel;
        asked = other;
    }

    Instant fromAt() {
        return key.fromAt();
    }

    String level() {
        return level;
    }

    Asked asked() {
        return asked;
    }

    RuleTimeline.Piece piece() {
        return new RuleTimeline.Piece(key.fromAt(), asked.rule(), level);
    }

    /** One span of a unit begins at a moment. */
    @Embeddable
    record Key(UUID unitId, Instant fromAt) {}
}
