package org.nuandong.dispatch.plan;

import java.util.UUID;

/** What makes a plan be proposed or activated: a code of plan-trigger and the thing itself. */
record PlanCause(String kind, UUID id, String reason, boolean drill) {

    static final String WARNING = "warning";
    static final String DUTY_LEVEL = "duty-level";
    static final String EVENT = "event";
    static final String HAND = "hand";

    static PlanCause byHand(String reason, boolean drill) {
        return new PlanCause(HAND, null, reason, drill);
    }
}
