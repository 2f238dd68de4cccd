package org.nuandong.commons.personal;

import jakarta.enterprise.context.ApplicationScoped;

/** Encrypts single fields (Tink AEAD) and makes blind indexes (HMAC) to find them again. */
@ApplicationScoped
public class PersonalData {

    /**
     * {@code place} binds the ciphertext to table, column and row:
     * "person:identity_number:&lt;id&gt;".
     */
    public byte[] encrypt(String plain, String place) {
        throw new UnsupportedOperationException("being built");
    }

    public String decrypt(byte[] sealed, String place) {
        throw new UnsupportedOperationException("being built");
    }

    /** Same value, same index, within one domain ("identity-number", "telephone"). */
    public byte[] blindIndex(String domain, String normalised) {
        throw new UnsupportedOperationException("being built");
    }
}
