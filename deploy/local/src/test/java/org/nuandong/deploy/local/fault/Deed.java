package org.nuandong.deploy.local.fault;

import java.util.UUID;

/** One thing that a client asks for; asked again under the same key it is the same thing. */
record Deed(Kind kind, String key) {

    enum Kind {
        /** A call of the 110 platform by its reference: batched intake. */
        CALL,
        /** A team by an Idempotency-Key: the ordinary way in. */
        TEAM,
        /** An incident given up: a state change without a key. */
        CANCELLATION,
        /** A team of a kind that does not exist: refused, and nothing of it stays. */
        NONSENSE
    }

    static Deed call() {
        return new Deed(Kind.CALL, "FAULT-" + UUID.randomUUID());
    }

    static Deed team() {
        return new Deed(Kind.TEAM, "故障组 " + UUID.randomUUID());
    }

    static Deed nonsense() {
        return new Deed(Kind.NONSENSE, "无此类组 " + UUID.randomUUID());
    }

    static Deed cancellation(UUID incident) {
        return new Deed(Kind.CANCELLATION, incident.toString());
    }
}
