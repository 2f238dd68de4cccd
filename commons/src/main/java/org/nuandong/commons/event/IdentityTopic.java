package org.nuandong.commons.event;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** The topic on which beneficiary and dispatch recognise one person (ADR 60). */
public final class IdentityTopic {

    public static final String NAME = "nuandong.identity.v1";

    private IdentityTopic() {}

    /**
     * Under which entries about a case or person stand. Not its own id: an aggregate's sequence on
     * the service's topic must have no gaps.
     */
    public static UUID key(UUID about) {
        return UUID.nameUUIDFromBytes(("identity:" + about).getBytes(StandardCharsets.UTF_8));
    }
}
