package org.nuandong.commons.preset;

import org.nuandong.commons.region.RegionCode;

/**
 * A feature's word on what a change of its number would leave behind: aggregates keep the value
 * they were started with. A bean per feature that copies presets.
 */
public interface PresetEffect {

    /** Is this key one of the feature's? */
    boolean concerns(String key);

    /** Open aggregates (clocks, payments) below the region that run on the old value. */
    long runningOnOldValue(String key, RegionCode region);
}
