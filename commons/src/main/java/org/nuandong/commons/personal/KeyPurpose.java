package org.nuandong.commons.personal;

import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.mac.PredefinedMacParameters;
import com.google.crypto.tink.prf.PredefinedPrfParameters;

/** What a keyset is for; each purpose has keys of its own, so that none opens another's. */
enum KeyPurpose {
    /** Fields in tables. */
    FIELDS(PredefinedAeadParameters.AES256_GCM),
    /** Blind indexes. */
    INDEX(PredefinedPrfParameters.HMAC_SHA256_PRF),
    /** Cursors and kept answers, which live days. */
    ANSWERS(PredefinedAeadParameters.AES256_GCM),
    /** Entries of the audit book. */
    AUDIT(PredefinedMacParameters.HMAC_SHA256_128BITTAG);

    private final Parameters parameters;

    KeyPurpose(Parameters parameters) {
        this.parameters = parameters;
    }

    Parameters parameters() {
        return parameters;
    }

    /** Its name in the keyset file. */
    String inFile() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
