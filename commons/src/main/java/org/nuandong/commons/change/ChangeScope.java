package org.nuandong.commons.change;

import java.util.UUID;
import org.nuandong.commons.security.Caller;

/**
 * How far one reader sees, kept beyond his request: the live stream outlives it. Units and
 * aggregate types are null when he is bound to none.
 */
record ChangeScope(String[] regionPatterns, UUID[] units, String[] aggregateTypes) {

    static ChangeScope of(Caller caller, ChangeRights rights) {
        return new ChangeScope(
                caller.likePatterns(), caller.visibleUnits(), rights.typesFor(caller));
    }
}
