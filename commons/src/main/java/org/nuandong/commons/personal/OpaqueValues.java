package org.nuandong.commons.personal;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;

/**
 * Seals what leaves the service or lies in it for days: page cursors and the answers kept for an
 * idempotency key. Their keys are not those of the fields.
 */
@ApplicationScoped
public class OpaqueValues {

    private final Keyring keyring;

    OpaqueValues(Keyring keyring) {
        this.keyring = keyring;
    }

    /** {@code place} binds it to its use: "cursor:tips", "answer:&lt;key&gt;". */
    public byte[] seal(byte[] plain, String place) {
        try {
            return keyring.answers().encrypt(plain, utf8(place));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a value could not be sealed", e);
        }
    }

    /** Throws {@link BrokenSealException} for anything this service did not seal for this place. */
    public byte[] open(byte[] sealed, String place) {
        try {
            return keyring.answers().decrypt(sealed, utf8(place));
        } catch (GeneralSecurityException e) {
            throw new BrokenSealException("a sealed value does not open at its place");
        }
    }

    /** Sealed text that may stand in a URL. */
    public String sealText(String plain, String place) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(seal(utf8(plain), place));
    }

    public String openText(String sealed, String place) {
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(sealed);
        } catch (IllegalArgumentException e) {
            throw new BrokenSealException("a sealed value does not open at its place");
        }
        return new String(open(bytes, place), StandardCharsets.UTF_8);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
