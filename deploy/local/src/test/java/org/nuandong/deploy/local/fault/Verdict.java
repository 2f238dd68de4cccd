package org.nuandong.deploy.local.fault;

/** What a client knows of its deed. */
enum Verdict {
    DONE,
    REFUSED,
    UNKNOWN;

    /** 409 on a cancellation says that it is done already; on a key that it is being done. */
    static Verdict of(Deed deed, int status) {
        if (status < 300) {
            return DONE;
        }
        if (status == 409) {
            return deed.kind() == Deed.Kind.CANCELLATION ? DONE : UNKNOWN;
        }
        return status >= 500 || status == 429 || status == 408 ? UNKNOWN : REFUSED;
    }
}
