package org.nuandong.dispatch.tip;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.List;
import org.nuandong.commons.personal.PersonalData;

/**
 * How a tip is known again: a platform's by source, office and reference (a test call and a real
 * one under the same reference know nothing of each other), a clerk's by the digest of the
 * request's key. {@code contentDigest} tells the same again from other content; it is keyed, for a
 * plain digest of a telephone number can be guessed.
 */
record TipKey(
        String source,
        String sourceOffice,
        String sourceRef,
        byte[] idempotencyDigest,
        byte[] contentDigest,
        List<byte[]> contentDigests) {

    private static final String CONTENT = "tip-content";

    static TipKey ofPlatform(
            String source, String office, String ref, String content, PersonalData personal) {
        List<byte[]> digests = personal.blindIndexes(CONTENT, content);
        return new TipKey(source, office, ref, null, digests.get(0), digests);
    }

    static TipKey ofRequest(
            String source, String caller, String key, String content, PersonalData personal) {
        List<byte[]> digests = personal.blindIndexes(CONTENT, content);
        return new TipKey(
                source,
                null,
                null,
                sha256(caller.length() + ":" + caller + key),
                digests.get(0),
                digests);
    }

    /** Was {@code stored} made from this content, under today's key or an earlier one? */
    boolean hasContentOf(byte[] stored) {
        return contentDigests.stream().anyMatch(digest -> Arrays.equals(digest, stored));
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
