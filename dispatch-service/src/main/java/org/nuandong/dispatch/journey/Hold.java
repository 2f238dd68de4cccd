package org.nuandong.dispatch.journey;

import jakarta.persistence.Embeddable;
import java.time.Instant;

/** 暂缓 by word: the duty leader has declared the way or the destination unsafe (R212). */
@Embeddable
class Hold {

    private String heldFor;
    private String heldNote;
    private String heldBy;
    private Instant heldAt;

    protected Hold() {}

    Hold(String reason, String note, String by, Instant at) {
        heldFor = reason;
        heldNote = note;
        heldBy = by;
        heldAt = at;
    }

    boolean stands() {
        return heldFor != null;
    }

    String reason() {
        return heldFor;
    }

    String note() {
        return heldNote;
    }

    Instant at() {
        return heldAt;
    }
}
