package org.nuandong.commons.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/**
 * The append-only, hash-chained book of who changed and who read what. State changes are entered by
 * the outbox; features enter sensitive readings. It holds ids and field names, never values.
 */
@ApplicationScoped
public class AuditTrail {

    /** A masked field was shown in clear, for a stated purpose. */
    public void read(String objectType, UUID objectId, List<String> fields, String purpose) {
        throw new UnsupportedOperationException("being built");
    }
}
