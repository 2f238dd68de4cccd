package org.nuandong.commons.workitem;

import java.util.Set;
import java.util.UUID;

/** Whose work something is; each feature that gives work to persons has one bean of it. */
public interface WorkHolder {

    /** The aggregates that this officer (subject of the token) has to see to now. */
    Set<UUID> heldBy(String subject);
}
