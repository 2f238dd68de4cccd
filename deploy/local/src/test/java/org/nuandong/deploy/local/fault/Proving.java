package org.nuandong.deploy.local.fault;

import java.time.Duration;

/** How long the long proofs are: {@code deploy/prove faults -Dnuandong.prove.rounds=2}. */
final class Proving {

    private Proving() {}

    /** Faults of seconds: F01, F02, F05. */
    static int rounds() {
        return Integer.getInteger("nuandong.prove.rounds", 20);
    }

    /** Faults of minutes: F04, F08. */
    static int longRounds() {
        return Integer.getInteger("nuandong.prove.long-rounds", 3);
    }

    /** Orders of restart that are tried out of the 120: F03. */
    static int orders() {
        return Integer.getInteger("nuandong.prove.orders", 5);
    }

    /** Calls a second. */
    static int rate() {
        return Integer.getInteger("nuandong.prove.rate", 200);
    }

    /** How long Kafka is away: F04. */
    static Duration away() {
        return Duration.parse(System.getProperty("nuandong.prove.away", "PT10M"));
    }

    /** How long a replica is frozen: F08. */
    static Duration frozen() {
        return Duration.parse(System.getProperty("nuandong.prove.frozen", "PT60S"));
    }

    /** The same seed gives the same instants and orders. */
    static long seed() {
        return Long.getLong("nuandong.prove.seed", System.nanoTime());
    }
}
