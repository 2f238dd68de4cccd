package org.nuandong.commons.personal;

import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.mac.PredefinedMacParameters;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** What a keyset is for; each purpose has keys of its own, so that none opens another's. */
enum KeyPurpose {
    /** Fields in tables. */
    FIELDS(PredefinedAeadParameters.AES256_GCM),
    /** Blind indexes. */
    INDEX(PredefinedPrfParameters.HMAC_SHA256_PRF),
    /** Cursors and kept answers, which live days. */
    ANSWERS(PredefinedAeadParameters.AES256_GCM),
    /** Entries of the audit book. */
    AUDIT(PredefinedMacParameters.HMAC_SHA256_128BITTAG),
    /** The same person in two services: a file of its own, for they share it. */
    EXCHANGE(PredefinedPrfParameters.HMAC_SHA256_PRF);

    /** What each service has for itself alone. */
    static final Set<KeyPurpose> OWN = EnumSet.range(FIELDS, AUDIT);

    /** What two services share, and a third never has. */
    static final Set<KeyPurpose> SHARED = EnumSet.of(EXCHANGE);

    private final Parameters parameters;

    KeyPurpose(Parameters parameters) {
        this.parameters = parameters;
    }

    Parameters parameters() {
        return parameters;
    }

    /** Its name in the keyset file. */
    String inFile() {
        return name().toLowerCase(Locale.ROOT);
    }
}
