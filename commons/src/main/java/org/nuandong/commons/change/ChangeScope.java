package org.nuandong.commons.change;

import java.util.UUID;
import org.nuandong.commons.security.Caller;

/** How far one reader sees, kept beyond his request: the live stream outlives it. */
public record ChangeScope(String[] regionPatterns, UUID[] units) {

    public static ChangeScope of(Caller caller) {
        return new ChangeScope(caller.likePatterns(), caller.visibleUnits());
    }
}
