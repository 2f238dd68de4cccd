package org.nuandong.beneficiary.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PrePersist;
import jakarta.persistence.PreUpdate;
import java.util.Set;
import java.util.UUID;
import org.nuandong.commons.security.Caller;

/** Signs every row that is written, so that no change forgets to say whose it is. */
@ApplicationScoped
public class Signature {

    private final Caller caller;

    Signature(Caller caller) {
        this.caller = caller;
    }

    @PrePersist
    @PreUpdate
    void sign(Signed row) {
        row.signedBy(now());
    }

    /** For whoever writes rows without an entity. */
    public ChangedBy now() {
        Set<UUID> units = caller.units();
        UUID one = units.size() == 1 ? units.iterator().next() : null;
        return new ChangedBy(caller.roles().stream().sorted().toList(), one);
    }
}
