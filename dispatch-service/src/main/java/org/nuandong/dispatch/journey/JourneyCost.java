package org.nuandong.dispatch.journey;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;

/** 返乡费用: one expense of a way home, in yuan. */
@Entity
class JourneyCost {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private UUID journeyId;
    private String kind;
    private BigDecimal yuan;
    private Instant spentAt;
    private String recordedBy;

    protected JourneyCost() {}

    JourneyCost(UUID journeyId, String kind, BigDecimal yuan, Instant spentAt, String by) {
        this.journeyId = journeyId;
        this.kind = kind;
        this.yuan = yuan;
        this.spentAt = spentAt;
        this.recordedBy = by;
    }

    String kind() {
        return kind;
    }

    BigDecimal yuan() {
        return yuan;
    }

    Instant spentAt() {
        return spentAt;
    }
}
