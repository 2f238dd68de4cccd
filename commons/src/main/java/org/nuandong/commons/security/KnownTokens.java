package org.nuandong.commons.security;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.security.Principal;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jose4j.jwt.NumericDate;

/**
 * Whom a token stood for when its signature was checked, for a minute at most and never past its
 * end: a platform sends the same token with every call. Time is the one the check itself goes by.
 */
@Singleton
class KnownTokens {

    static final int MOST = 10_000;
    static final Duration LIFE = Duration.ofMinutes(1);

    private record Known(SecurityIdentity identity, long since, long end) {}

    private final Map<TokenDigest, Known> known = new ConcurrentHashMap<>();
    private final LongSupplier nanos;
    private final LongSupplier epochSeconds;

    @Inject
    KnownTokens() {
        this(System::nanoTime, () -> NumericDate.now().getValue());
    }

    KnownTokens(LongSupplier nanos, LongSupplier epochSeconds) {
        this.nanos = nanos;
        this.epochSeconds = epochSeconds;
    }

    Optional<SecurityIdentity> find(TokenDigest token) {
        Known found = known.get(token);
        if (found == null) {
            return Optional.empty();
        }
        if (isOver(found)) {
            known.remove(token, found);
            return Optional.empty();
        }
        return Optional.of(found.identity());
    }

    /** Only what says itself when it ends, and is not bound to its holder's key or connection. */
    void remember(TokenDigest token, SecurityIdentity identity) {
        Principal principal = identity.getPrincipal();
        if (identity.isAnonymous()
                || !(principal instanceof JsonWebToken claims)
                || !claims.containsClaim("exp")
                || claims.containsClaim("cnf")) {
            return;
        }
        if (known.size() >= MOST) {
            known.values().removeIf(this::isOver);
        }
        if (known.size() < MOST) {
            known.put(token, new Known(identity, nanos.getAsLong(), claims.getExpirationTime()));
        }
    }

    int size() {
        return known.size();
    }

    private boolean isOver(Known each) {
        return nanos.getAsLong() - each.since() >= LIFE.toNanos()
                || epochSeconds.getAsLong() >= each.end();
    }
}
