package org.nuandong.commons.preset;

import java.time.Instant;
import org.nuandong.commons.region.RegionCode;

/** No value of this key holds here and now: a seed is missing, or its season leaves a gap. */
public class MissingPresetException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MissingPresetException(String key, RegionCode region, Instant at) {
        super("no preset " + key + " holds in " + region + " at " + at);
    }
}
