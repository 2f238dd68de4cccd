package org.nuandong.deploy.embedded;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A bearer token being written: roles, regions, units, subject. Tokens keep the machine's time even
 * where a journey moves the services' clock. Lives twelve hours unless told otherwise.
 */
public record TokenDraft(Map<String, Object> claims) {

    private static final Duration LIFE = Duration.ofHours(12);

    public static TokenDraft of(String... roles) {
        String subject = "local-" + String.join("-", roles);
        return new TokenDraft(Map.of())
                .with("iss", SigningKey.ISSUER)
                .with("aud", SigningKey.AUDIENCE)
                .with("groups", List.of(roles))
                .subject(subject);
    }

    public TokenDraft subject(String subject) {
        return with("sub", subject).with("upn", subject);
    }

    public TokenDraft regions(String... codes) {
        return with("regions", List.of(codes));
    }

    public TokenDraft units(UUID... ids) {
        return with("units", Arrays.stream(ids).map(UUID::toString).toList());
    }

    /** For which agency a partner speaks. */
    public TokenDraft agency(String code) {
        return with("agency", code);
    }

    /** Whatever it sends is a test. */
    public TokenDraft sandbox() {
        return with("sandbox", true);
    }

    public TokenDraft issuer(String issuer) {
        return with("iss", issuer);
    }

    public TokenDraft audience(String audience) {
        return with("aud", audience);
    }

    /** A negative life makes a token that is over. */
    public TokenDraft life(Duration life) {
        return with("exp", Instant.now().plus(life).getEpochSecond());
    }

    public TokenDraft with(String claim, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(claims);
        more.put(claim, value);
        return new TokenDraft(more);
    }

    public String signedBy(SigningKey key) {
        TokenDraft whole = claims.containsKey("exp") ? this : life(LIFE);
        return key.sign(
                whole.with("iat", Instant.now().minusSeconds(60).getEpochSecond())
                        .with("jti", UUID.randomUUID().toString())
                        .claims);
    }
}
