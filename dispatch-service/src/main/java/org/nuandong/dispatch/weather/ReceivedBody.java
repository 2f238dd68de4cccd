package org.nuandong.dispatch.weather;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** A message's bytes and how they were announced. */
record ReceivedBody(String mediaType, byte[] bytes) {

    /** By the header; what begins with "<" is XML whatever it says. */
    boolean isXml() {
        return mediaType.contains("xml") || startsWithBracket();
    }

    private boolean startsWithBracket() {
        for (byte b : bytes) {
            if (!Character.isWhitespace(b)) {
                return b == '<';
            }
        }
        return false;
    }

    byte[] digest() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK knows SHA-256", e);
        }
    }

    String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
