package org.nuandong.dispatch.matter;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import org.nuandong.commons.deadline.Deadlines;
import org.nuandong.commons.preset.Presets;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.dispatch.platform.ListedText;

/** The clock of a serious matter by the presets of the moment, and its deadline rows (C12). */
@ApplicationScoped
class MatterLadder {

    static final String SIGNATURE = "serious-matter-signature";

    private final Deadlines deadlines;
    private final Presets presets;

    MatterLadder(Deadlines deadlines, Presets presets) {
        this.deadlines = deadlines;
        this.presets = presets;
    }

    MatterClock clock(String kind, RegionCode region, Instant occurredAt) {
        return new MatterClock(
                occurredAt.plus(within(kind, region, occurredAt)),
                presets.text("serious.sign-within", region, occurredAt));
    }

    /** A kind with a time of its own, else the grave ones and the ordinary ones. */
    private Duration within(String kind, RegionCode region, Instant at) {
        String own =
                ListedText.pairs(presets.text("serious.report-within.by-kind", region, at))
                        .get(kind);
        if (own != null) {
            return Duration.parse(own);
        }
        boolean ordinary =
                ListedText.codes(presets.text("serious.kinds.ordinary", region, at)).contains(kind);
        return presets.duration(
                ordinary ? "serious.report-within.ordinary" : "serious.report-within", region, at);
    }

    /**
     * The old step ends; the one that is awaited now begins. What comes from paper wakes nobody.
     */
    void restart(SeriousMatter matter) {
        deadlines.done(matter.id(), SIGNATURE);
        if (matter.signBy() != null && !matter.isBackEntered()) {
            set(matter, matter.signBy());
        }
    }

    void set(SeriousMatter matter, Instant at) {
        deadlines.set(
                SeriousMatter.TYPE, matter.id(), SIGNATURE, at, matter.region(), matter.unitId());
    }
}
