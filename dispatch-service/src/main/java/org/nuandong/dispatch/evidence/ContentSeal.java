package org.nuandong.dispatch.evidence;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.StreamingAead;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.streamingaead.PredefinedStreamingAeadParameters;
import com.google.crypto.tink.streamingaead.StreamingAeadConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.UUID;
import org.nuandong.commons.personal.PersonalData;

/**
 * Seals contents piece by piece (C5) under a key of each evidence's own, which is sealed by the
 * service's keyset: a key thrown away makes its content unreadable everywhere, in backups as well.
 */
@ApplicationScoped
class ContentSeal {

    static {
        try {
            StreamingAeadConfig.register();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the ciphers of this Java are not to be had", e);
        }
    }

    private final PersonalData personal;

    ContentSeal(PersonalData personal) {
        this.personal = personal;
    }

    byte[] newKey(UUID evidenceId) {
        try {
            KeysetHandle key =
                    KeysetHandle.generateNew(PredefinedStreamingAeadParameters.AES256_GCM_HKDF_1MB);
            String text =
                    TinkJsonProtoKeysetFormat.serializeKeyset(key, InsecureSecretKeyAccess.get());
            return personal.encrypt(text, place(evidenceId));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a key for a content could not be made", e);
        }
    }

    /** Closing it writes the last segment; it does not close {@code out}. */
    OutputStream sealing(UUID evidenceId, byte[] key, String name, OutputStream out)
            throws IOException {
        try {
            return cipher(evidenceId, key).newEncryptingStream(new StaysOpen(out), utf8(name));
        } catch (GeneralSecurityException e) {
            throw new IOException("a content could not be sealed", e);
        }
    }

    /** Reading it fails when the content is not the one that was sealed under this name. */
    InputStream opened(UUID evidenceId, byte[] key, String name, InputStream in)
            throws IOException {
        try {
            return cipher(evidenceId, key).newDecryptingStream(in, utf8(name));
        } catch (GeneralSecurityException e) {
            throw new IOException("a content could not be opened", e);
        }
    }

    private StreamingAead cipher(UUID evidenceId, byte[] key) throws GeneralSecurityException {
        return TinkJsonProtoKeysetFormat.parseKeyset(
                        personal.decrypt(key, place(evidenceId)), InsecureSecretKeyAccess.get())
                .getPrimitive(RegistryConfiguration.get(), StreamingAead.class);
    }

    private static String place(UUID evidenceId) {
        return "evidence:content_key:" + evidenceId;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static final class StaysOpen extends java.io.FilterOutputStream {

        StaysOpen(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
