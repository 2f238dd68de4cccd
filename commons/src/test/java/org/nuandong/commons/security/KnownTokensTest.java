package org.nuandong.commons.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.junit.jupiter.api.Test;

/** How long a checked token is known again. */
class KnownTokensTest {

    private static final long NOW = 1_763_700_000;

    private final AtomicLong nanos = new AtomicLong(-5);
    private final AtomicLong seconds = new AtomicLong(NOW);
    private final KnownTokens known = new KnownTokens(nanos::get, seconds::get);
    private final TokenDigest token = TokenDigest.ofHeader("Bearer a.b.c");

    @Test
    void a_checked_token_is_known_again_and_no_other() {
        SecurityIdentity duty = holder(Map.of("exp", NOW + 3600));
        known.remember(token, duty);
        assertThat(known.find(TokenDigest.ofHeader("bearer a.b.c"))).containsSame(duty);
        assertThat(known.find(TokenDigest.ofHeader("Bearer a.b.d"))).isEmpty();
        assertThat(known.find(TokenDigest.ofHeader("Bearer  a.b.c"))).isEmpty();
    }

    @Test
    void it_is_checked_anew_after_a_minute() {
        known.remember(token, holder(Map.of("exp", NOW + 3600)));
        nanos.addAndGet(KnownTokens.LIFE.toNanos() - 1);
        assertThat(known.find(token)).isPresent();
        nanos.incrementAndGet();
        assertThat(known.find(token)).isEmpty();
        assertThat(known.size()).isZero();
    }

    @Test
    void it_is_never_known_past_its_own_end() {
        known.remember(token, holder(Map.of("exp", NOW + 5)));
        seconds.set(NOW + 4);
        assertThat(known.find(token)).isPresent();
        seconds.set(NOW + 5);
        assertThat(known.find(token)).isEmpty();
    }

    @Test
    void a_token_without_an_end_or_bound_to_a_key_is_never_remembered() {
        known.remember(token, holder(Map.of()));
        known.remember(token, holder(Map.of("exp", NOW + 3600, "cnf", Map.of("jkt", "x"))));
        known.remember(token, QuarkusSecurityIdentity.builder().setAnonymous(true).build());
        assertThat(known.size()).isZero();
    }

    @Test
    void a_full_house_forgets_what_is_over_and_never_grows_beyond_its_bound() {
        SecurityIdentity duty = holder(Map.of("exp", NOW + 3600));
        for (int i = 0; i <= KnownTokens.MOST; i++) {
            known.remember(TokenDigest.ofHeader("Bearer " + i), duty);
        }
        assertThat(known.size()).isEqualTo(KnownTokens.MOST);
        assertThat(known.find(TokenDigest.ofHeader("Bearer " + KnownTokens.MOST))).isEmpty();
        nanos.addAndGet(Duration.ofMinutes(2).toNanos());
        known.remember(token, duty);
        assertThat(known.size()).isEqualTo(1);
        assertThat(known.find(token)).isPresent();
    }

    private static SecurityIdentity holder(Map<String, Object> claims) {
        return QuarkusSecurityIdentity.builder().setPrincipal(new Claims(claims)).build();
    }

    private record Claims(Map<String, Object> values) implements JsonWebToken {

        @Override
        public String getName() {
            return "duty";
        }

        @Override
        public Set<String> getClaimNames() {
            return values.keySet();
        }

        @Override
        @SuppressWarnings("unchecked")
        public <T> T getClaim(String name) {
            return (T) values.get(name);
        }
    }
}
