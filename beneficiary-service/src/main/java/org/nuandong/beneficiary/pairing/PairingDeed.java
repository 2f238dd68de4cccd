package org.nuandong.beneficiary.pairing;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.nuandong.beneficiary.platform.Yuan;

/** 帮扶记录: a contact, a visit, a practical thing, a gift, an activity together. */
@Entity
class PairingDeed {

    private static final String CONTACT = "contact";
    private static final String VISIT = "visit";
    private static final String PRACTICAL = "practical-thing";

    @Id private UUID id;
    private UUID pairingId;
    private String kind;
    private LocalDate doneOn;
    private BigDecimal amount;
    private BigDecimal goodsYuan;
    private String words;
    private Instant recordedAt;
    private String recordedBy;

    protected PairingDeed() {}

    PairingDeed(UUID id, UUID pairing, PairingRequests.Deed said, Instant at, String by) {
        this.id = id;
        pairingId = pairing;
        kind = said.kind();
        doneOn = said.doneOn();
        amount = Yuan.of(said.amountYuan());
        goodsYuan = Yuan.of(said.goodsYuan());
        words = said.words();
        recordedAt = at;
        recordedBy = by;
    }

    /** How much it counts for a rule (R051, R052). */
    BigDecimal countsFor(String rule) {
        return switch (rule) {
            case PlannedDuty.QUARTER -> one(CONTACT.equals(kind) || VISIT.equals(kind));
            case PlannedDuty.FESTIVAL -> one(VISIT.equals(kind));
            case PlannedDuty.PRACTICAL -> one(PRACTICAL.equals(kind));
            case PlannedDuty.VALUE -> value();
            default -> BigDecimal.ZERO;
        };
    }

    private static BigDecimal one(boolean counts) {
        return counts ? BigDecimal.ONE : BigDecimal.ZERO;
    }

    BigDecimal value() {
        return (amount == null ? Yuan.ZERO : amount).add(goodsYuan == null ? Yuan.ZERO : goodsYuan);
    }

    UUID id() {
        return id;
    }

    String kind() {
        return kind;
    }

    LocalDate doneOn() {
        return doneOn;
    }

    View view() {
        return new View(id, kind, doneOn, amount, goodsYuan, words);
    }

    /** A deed as the API shows it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "PairingDeedView")
    public record View(
            UUID id,
            @Schema(description = "dictionary pairing-deed-kind", examples = "visit") String kind,
            LocalDate doneOn,
            @Schema(description = "yuan in money", examples = "300.00") BigDecimal amountYuan,
            @Schema(description = "value of goods, yuan", examples = "200.00") BigDecimal goodsYuan,
            String words) {}
}
