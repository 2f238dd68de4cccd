package org.nuandong.dispatch.evidence;

import java.util.Locale;

/** From the first byte to the line that is left. */
enum EvidenceState {
    UPLOADING,
    COMPLETE,
    /** Not what it claimed to be. */
    REFUSED,
    /** Nothing came any more. */
    ABANDONED,
    /** Its time of keeping was over; the line stays. */
    EXPIRED;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
