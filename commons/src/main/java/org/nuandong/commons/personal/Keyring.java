package org.nuandong.commons.personal;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.Mac;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.prf.PrfSet;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.security.GeneralSecurityException;

/** The ciphers of this service, made once at the start; without them it does not start. */
@Startup
@Singleton
class Keyring {

    private final Aead fields;
    private final PrfSet index;
    private final Aead answers;
    private final Mac audit;

    Keyring(KeysetSource source) {
        try {
            Keysets keysets = Keysets.parse(source.read());
            fields = keysets.of(KeyPurpose.FIELDS).getPrimitive(config(), Aead.class);
            index = keysets.of(KeyPurpose.INDEX).getPrimitive(config(), PrfSet.class);
            answers = keysets.of(KeyPurpose.ANSWERS).getPrimitive(config(), Aead.class);
            audit = keysets.of(KeyPurpose.AUDIT).getPrimitive(config(), Mac.class);
        } catch (GeneralSecurityException e) {
            throw new UnusableKeysetException(
                    "nuandong.personal.keyset cannot be used: " + e.getMessage());
        }
    }

    private static com.google.crypto.tink.Configuration config() throws GeneralSecurityException {
        return RegistryConfiguration.get();
    }

    Aead fields() {
        return fields;
    }

    PrfSet index() {
        return index;
    }

    Aead answers() {
        return answers;
    }

    Mac audit() {
        return audit;
    }
}
