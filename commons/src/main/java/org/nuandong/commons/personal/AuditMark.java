package org.nuandong.commons.personal;

import com.google.crypto.tink.Mac;
import com.google.crypto.tink.RegistryConfiguration;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.security.GeneralSecurityException;

/** The keyed mark of an audit entry: who writes into the table without the key is found out. */
@Singleton
public class AuditMark {

    private final Mac mac;

    @Inject
    AuditMark(Keyring keyring) {
        this(keyring.audit());
    }

    private AuditMark(Mac mac) {
        this.mac = mac;
    }

    /** For a command that runs beside the service, with the text of a {@link KeysetSource}. */
    public static AuditMark withKeyset(String json) {
        try {
            return new AuditMark(
                    Keysets.parse(json)
                            .of(KeyPurpose.AUDIT)
                            .getPrimitive(RegistryConfiguration.get(), Mac.class));
        } catch (GeneralSecurityException e) {
            throw new UnusableKeysetException("the keyset cannot be used: " + e.getMessage());
        }
    }

    public byte[] of(byte[] entry) {
        try {
            return mac.computeMac(entry);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("an audit entry could not be marked", e);
        }
    }

    public boolean fits(byte[] mark, byte[] entry) {
        try {
            mac.verifyMac(mark, entry);
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }
}
