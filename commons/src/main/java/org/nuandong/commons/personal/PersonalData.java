package org.nuandong.commons.personal;

import com.google.crypto.tink.prf.Prf;
import com.google.crypto.tink.prf.PrfSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Encrypts single fields (Tink AEAD) and makes blind indexes (HMAC) to find them again. Null stays
 * null.
 */
@ApplicationScoped
public class PersonalData {

    private static final int INDEX_BYTES = 32;

    private final Keyring keyring;

    PersonalData(Keyring keyring) {
        this.keyring = keyring;
    }

    /**
     * {@code place} binds the ciphertext to table, column and row:
     * "person:identity_number:&lt;id&gt;".
     */
    public byte[] encrypt(String plain, String place) {
        if (plain == null) {
            return null;
        }
        try {
            return keyring.fields().encrypt(utf8(plain), utf8(place));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a field could not be sealed", e);
        }
    }

    /** Throws {@link BrokenSealException} when the value was not sealed for this very place. */
    public String decrypt(byte[] sealed, String place) {
        if (sealed == null) {
            return null;
        }
        try {
            return new String(
                    keyring.fields().decrypt(sealed, utf8(place)), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw new BrokenSealException("a sealed field does not open at its place");
        }
    }

    /** A piece of a file, sealed like a field. */
    public byte[] seal(byte[] plain, String place) {
        try {
            return keyring.fields().encrypt(plain, utf8(place));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a piece of a file could not be sealed", e);
        }
    }

    /** Throws {@link BrokenSealException} when the piece was not sealed for this very place. */
    public byte[] open(byte[] sealed, String place) {
        try {
            return keyring.fields().decrypt(sealed, utf8(place));
        } catch (GeneralSecurityException e) {
            throw new BrokenSealException("a sealed piece does not open at its place");
        }
    }

    /** Same value, same index, within one domain ("identity-number", "telephone"). */
    public byte[] blindIndex(String domain, String normalised) {
        if (normalised == null) {
            return null;
        }
        try {
            return keyring.index().computePrimary(indexed(domain, normalised), INDEX_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a blind index could not be made", e);
        }
    }

    /**
     * The index under every key, today's first, for a search while rows of before a rotation are
     * not indexed anew: {@code identity_index = any(?)}.
     */
    public List<byte[]> blindIndexes(String domain, String normalised) {
        try {
            byte[] text = indexed(domain, normalised);
            PrfSet keys = keyring.index();
            List<byte[]> all = new ArrayList<>();
            all.add(keys.computePrimary(text, INDEX_BYTES));
            for (Map.Entry<Integer, Prf> key : keys.getPrfs().entrySet()) {
                if (key.getKey() != keys.getPrimaryId()) {
                    all.add(key.getValue().compute(text, INDEX_BYTES));
                }
            }
            return all;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a blind index could not be made", e);
        }
    }

    /** The length of the domain comes first, so that no two pairs give the same bytes. */
    private static byte[] indexed(String domain, String normalised) {
        return utf8(domain.length() + ":" + domain + ":" + normalised);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
