package org.nuandong.deploy.testing;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.nuandong.deploy.embedded.SigningKey;
import org.nuandong.deploy.embedded.TokenDraft;

/**
 * Bearer tokens for tests: {@code Tokens.of("hotline-clerk").regions("420200").units(id).sign()}.
 * Signed with the key that {@link Backing} gave the service.
 */
public final class Tokens {

    private static final Map<TokenDraft, String> SIGNED = new ConcurrentHashMap<>();

    private final TokenDraft draft;

    private Tokens(TokenDraft draft) {
        this.draft = draft;
    }

    public static Tokens of(String... roles) {
        return new Tokens(TokenDraft.of(roles));
    }

    public Tokens subject(String subject) {
        return new Tokens(draft.subject(subject));
    }

    public Tokens regions(String... codes) {
        return new Tokens(draft.regions(codes));
    }

    public Tokens units(UUID... ids) {
        return new Tokens(draft.units(ids));
    }

    public Tokens agency(String code) {
        return new Tokens(draft.agency(code));
    }

    public Tokens sandbox() {
        return new Tokens(draft.sandbox());
    }

    public Tokens issuer(String issuer) {
        return new Tokens(draft.issuer(issuer));
    }

    public Tokens audience(String audience) {
        return new Tokens(draft.audience(audience));
    }

    /** A negative life makes a token that is over. */
    public Tokens life(Duration life) {
        return new Tokens(draft.life(life));
    }

    public Tokens with(String claim, Object value) {
        return new Tokens(draft.with(claim, value));
    }

    /** The same claims give the same token, as a person keeps one for a day. */
    public String sign() {
        return SIGNED.computeIfAbsent(draft, each -> each.signedBy(BackingParts.signingKey()));
    }

    /** A forger's token: right in everything but the key. */
    public String signWithForeignKey() {
        return draft.signedBy(SigningKey.create());
    }
}
