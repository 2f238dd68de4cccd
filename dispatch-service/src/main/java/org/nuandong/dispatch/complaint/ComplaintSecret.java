package org.nuandong.dispatch.complaint;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Locale;

/**
 * 查询码: with it the complainant asks what became of it; 20 characters (100 bits), kept as digest.
 */
record ComplaintSecret(String text) {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 20;
    private static final SecureRandom RANDOM = new SecureRandom();

    static ComplaintSecret fresh() {
        StringBuilder text = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            text.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return new ComplaintSecret(text.toString());
    }

    /** As somebody typed it: without hyphens, O for 0, I or L for 1. */
    static ComplaintSecret typed(String text) {
        return new ComplaintSecret(
                text.toUpperCase(Locale.ROOT)
                        .replaceAll("[\\s-]", "")
                        .replace('O', '0')
                        .replace('I', '1')
                        .replace('L', '1'));
    }

    /** In groups of five, to be read out. */
    String grouped() {
        return text.replaceAll("(.{5})(?=.)", "$1-");
    }

    byte[] digest() {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "a secret";
    }
}
