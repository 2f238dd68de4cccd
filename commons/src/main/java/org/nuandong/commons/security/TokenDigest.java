package org.nuandong.commons.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/** SHA-256 of a bearer token: known again by it, the token itself is kept nowhere. */
final class TokenDigest {

    private static final String BEARER = "Bearer ";

    private final byte[] digest;

    private TokenDigest(byte[] digest) {
        this.digest = digest;
    }

    /** Null when the header carries no bearer token. */
    static TokenDigest ofHeader(String authorization) {
        return authorization != null
                        && authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())
                ? new TokenDigest(sha256(authorization.substring(BEARER.length())))
                : null;
    }

    private static byte[] sha256(String token) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TokenDigest that && Arrays.equals(digest, that.digest);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(digest);
    }
}
