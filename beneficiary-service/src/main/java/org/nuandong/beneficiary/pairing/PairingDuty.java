package org.nuandong.beneficiary.pairing;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** 帮扶任务: what a pair owes in a span, how much of it is done, and why it fell short. */
@Entity
class PairingDuty {

    static final String OPEN = "OPEN";
    static final String MET = "MET";
    static final String SHORT = "SHORT";

    @Id private UUID id;
    private UUID pairingId;
    private UUID phaseId;
    private String rule;
    private String label;
    private LocalDate startsOn;
    private LocalDate endsOn;
    private BigDecimal needed;
    private BigDecimal got;
    private String state;
    private boolean reminded;
    private String reason;
    private String words;

    protected PairingDuty() {}

    boolean holds(LocalDate day) {
        return !day.isBefore(startsOn) && !day.isAfter(endsOn);
    }

    /** True when it had fallen short and what was done in time makes up for it. */
    boolean count(BigDecimal more) {
        got = got.add(more);
        if (got.compareTo(needed) < 0) {
            return false;
        }
        boolean caughtUp = SHORT.equals(state);
        state = MET;
        return caughtUp;
    }

    void explain(String code, String text) {
        if (!SHORT.equals(state)) {
            throw PairingProblem.PAIRING_NOT_SHORT.because();
        }
        reason = code;
        words = text;
    }

    String rule() {
        return rule;
    }

    String label() {
        return label;
    }

    LocalDate endsOn() {
        return endsOn;
    }

    View view() {
        return new View(
                id,
                rule,
                label,
                startsOn,
                endsOn,
                needed,
                got,
                state.toLowerCase(java.util.Locale.ROOT),
                reason,
                words);
    }

    /** A duty as the API shows it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "PairingDuty")
    public record View(
            UUID id,
            @Schema(
                            description = "quarter-visit, festival-visit, practical-things, value",
                            examples = "quarter-visit")
                    String rule,
            @Schema(examples = "2027-Q1") String label,
            LocalDate startsOn,
            LocalDate endsOn,
            @Schema(description = "times, things or yuan", examples = "1") BigDecimal needed,
            @Schema(examples = "0") BigDecimal got,
            @Schema(description = "open, met, short, void", examples = "open") String state,
            @Schema(description = "dictionary pairing-short-reason") String reason,
            String words) {}
}
