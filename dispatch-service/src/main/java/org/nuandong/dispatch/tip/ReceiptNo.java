package org.nuandong.dispatch.tip;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.nuandong.commons.personal.PersonalData;

/**
 * 回执编号: what the public form gives its reporter, 20 characters nobody guesses (100 bits). Made from
 * the tip under our key, so that the same form sent again gets the same number; only its digest is
 * kept.
 */
record ReceiptNo(String text) {

    private static final String DOMAIN = "tip-receipt";
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 20;
    private static final int BITS = 5;

    static ReceiptNo of(UUID tipId, PersonalData personal) {
        return new ReceiptNo(base32(personal.blindIndex(DOMAIN, tipId.toString())));
    }

    /** Under today's key and earlier ones: which of them it was tells the digest that was kept. */
    static List<ReceiptNo> candidates(UUID tipId, PersonalData personal) {
        return personal.blindIndexes(DOMAIN, tipId.toString()).stream()
                .map(bytes -> new ReceiptNo(base32(bytes)))
                .toList();
    }

    /** As somebody typed it: without hyphens, O for 0, I or L for 1. */
    static ReceiptNo typed(String text) {
        return new ReceiptNo(
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

    private static String base32(byte[] bytes) {
        StringBuilder text = new StringBuilder(LENGTH);
        for (int bit = 0; text.length() < LENGTH; bit += BITS) {
            int value = 0;
            for (int i = bit; i < bit + BITS; i++) {
                value = value << 1 | bytes[i / 8] >> (7 - i % 8) & 1;
            }
            text.append(ALPHABET.charAt(value));
        }
        return text.toString();
    }
}
