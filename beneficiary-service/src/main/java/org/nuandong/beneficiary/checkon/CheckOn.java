package org.nuandong.beneficiary.checkon;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.region.RegionCode;

/** 看护任务: one person who is to be called or visited in the cold. Laid down set-wise. */
@Entity
class CheckOn {

    static final String TYPE = "check-on";
    static final String OPEN = "open";
    static final String REACHED = "reached";
    static final String HELP_SENT = "help-sent";
    static final String NEEDS_HELP = "needs-help";
    static final String NOT_REACHED = "not-reached";

    private static final Set<String> FINE = Set.of("well", "helped");

    @Id private UUID id;

    @Column(insertable = false, updatable = false)
    private long no;

    private UUID watchId;
    private RegionCode regionCode;
    private UUID personId;
    private String state;
    private int tries;
    private Instant againAt;
    private boolean overdue;
    private String way;
    private String result;
    private String note;
    private String toldBy;
    private Instant changedAt;
    @Version private int version;

    protected CheckOn() {}

    /** What somebody tells of one call or visit. */
    record Told(String way, String result, String note, String by) {}

    /** {@code most}: tries after which help is sent to whom nobody reached. */
    void tell(Told told, int most, Instant again, Instant at) {
        if (!isOpen()) {
            throw CommonProblem.STEP_OUT_OF_ORDER.because(state);
        }
        tries++;
        way = told.way();
        result = told.result();
        note = told.note();
        toldBy = told.by();
        changedAt = at;
        state = next(most);
        againAt = isOpen() ? again : null;
        overdue = overdue && isOpen();
    }

    private String next(int most) {
        if (FINE.contains(result)) {
            return REACHED;
        }
        boolean waits = NOT_REACHED.equals(result) && tries < most;
        return waits ? OPEN : HELP_SENT;
    }

    boolean isOpen() {
        return OPEN.equals(state);
    }

    boolean helpSent() {
        return HELP_SENT.equals(state);
    }

    boolean unreached() {
        return NOT_REACHED.equals(result);
    }

    UUID id() {
        return id;
    }

    /** How people call it. */
    String number() {
        return "KH-" + no;
    }

    UUID watchId() {
        return watchId;
    }

    RegionCode region() {
        return regionCode;
    }

    UUID personId() {
        return personId;
    }

    String state() {
        return state;
    }

    int tries() {
        return tries;
    }

    Instant againAt() {
        return againAt;
    }

    boolean overdue() {
        return overdue;
    }

    String way() {
        return way;
    }

    String result() {
        return result;
    }

    String note() {
        return note;
    }

    Instant changedAt() {
        return changedAt;
    }
}
