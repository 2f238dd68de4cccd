package org.nuandong.dispatch.lodging;

import java.util.UUID;
import org.nuandong.dispatch.care.Stay;

/**
 * A guest as a room's rules look at one. {@code kinCaseId} names a relative who is in the house,
 * {@code isolation} the reason of an order; both may be null.
 */
record Sleeper(
        UUID caseId, String sex, String ageBand, boolean minor, UUID kinCaseId, String isolation) {

    private static final String SMALL = "0-6";

    static Sleeper of(Stay stay, UUID kinCaseId, String isolation) {
        return new Sleeper(
                stay.caseId(), stay.sex(), stay.ageBand(), stay.minor(), kinCaseId, isolation);
    }

    /** Of one family: one names the other, or both name the same. */
    boolean isKinOf(Sleeper other) {
        return other.caseId.equals(kinCaseId)
                || caseId.equals(other.kinCaseId)
                || kinCaseId != null && kinCaseId.equals(other.kinCaseId);
    }

    boolean isSmallChild() {
        return SMALL.equals(ageBand);
    }

    boolean isSex(String code) {
        return code.equals(sex);
    }
}
