package org.nuandong.commons.rest;

/** What a key is unique within: who asks, and for which operation. */
record IdempotencyPlace(String principal, String operation, String key) {

    String text() {
        // The lengths keep ("ab", "c") and ("a", "bc") apart.
        return principal.length() + ":" + operation.length() + ":" + principal + operation + key;
    }
}
