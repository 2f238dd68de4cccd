package org.nuandong.dispatch.duty;

import java.util.UUID;

/** What made a level be reckoned anew. */
record Cause(String kind, UUID id) {

    static Cause warning(UUID id) {
        return new Cause("warning", id);
    }

    static Cause declaration(UUID id) {
        return new Cause("declaration", id);
    }

    static Cause confirmation() {
        return new Cause("confirmation", null);
    }
}
