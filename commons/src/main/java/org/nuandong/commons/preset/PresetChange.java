package org.nuandong.commons.preset;

import java.time.Instant;
import java.util.UUID;

/** 预设变更: a value somebody proposed, and who let it take effect. */
record PresetChange(Preset proposed, Instant proposedAt, Instant approvedAt, UUID presetId) {

    UUID id() {
        return proposed.id();
    }

    boolean inForce() {
        return presetId != null;
    }

    /** Never back-dated: it holds from the approval on when that came after its beginning. */
    Preset takingEffect(UUID presetId, String approver, Instant now) {
        return new Preset(
                presetId,
                proposed.key(),
                proposed.region(),
                proposed.season(),
                proposed.validFrom().isBefore(now) ? now : proposed.validFrom(),
                proposed.validTo(),
                proposed.value(),
                proposed.source(),
                now,
                proposed.proposedBy(),
                approver);
    }
}
