package org.nuandong.dispatch.tip;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import org.nuandong.commons.preset.Presets;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.dispatch.platform.StatedTime;

/** 振铃时刻: what our own front ends state of it; a slip is refused at its field (C11). */
@ApplicationScoped
public class Ringings {

    private final Presets presets;

    Ringings(Presets presets) {
        this.presets = presets;
    }

    /** The longest credible wait from ringing to answering. */
    public Duration longest(RegionCode region, Instant at) {
        return presets.duration("dispatch.call.ringing.longest", region, at);
    }

    /** Answered when it says so, else when it was received, where that is stated. */
    Ringing stated(TipRequest request, RegionCode region, Instant now) {
        Instant rang = request.rangAt();
        Instant answered =
                request.pickedUpAt() == null && rang != null
                        ? request.receivedAt()
                        : request.pickedUpAt();
        if (answered == null) {
            requireNoRinging(rang);
            return Ringing.UNKNOWN;
        }
        Instant settled = StatedTime.of(answered, now, "pickedUpAt");
        if (rang == null) {
            return new Ringing(null, settled);
        }
        check(rang, answered, request.receivedAt(), longest(region, now));
        // Of a clock that runs before ours both are set back alike: the wait stays as it was.
        return new Ringing(rang.minus(Duration.between(settled, answered)), settled);
    }

    private static void requireNoRinging(Instant rang) {
        if (rang != null) {
            throw TipProblem.PICK_UP_NEEDED.at("pickedUpAt");
        }
    }

    private static void check(Instant rang, Instant answered, Instant received, Duration longest) {
        if (rang.isAfter(answered) || received != null && rang.isAfter(received)) {
            throw TipProblem.RANG_AFTER_ANSWER.at("rangAt");
        }
        if (!new Ringing(rang, answered).isCredible(longest)) {
            throw TipProblem.RANG_TOO_EARLY.at("rangAt", longest.toMinutes());
        }
    }
}
