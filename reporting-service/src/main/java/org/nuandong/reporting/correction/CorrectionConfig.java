package org.nuandong.reporting.correction;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Keys of this feature. */
@ConfigMapping(prefix = "nuandong.reporting.correction")
interface CorrectionConfig {

    /** How often some frozen reports are counted again. */
    @WithDefault("PT1M")
    Duration lookEvery();

    /** How many of them at a time: the longest unchecked first. */
    @WithDefault("20")
    int atOnce();

    /** The same report is not counted again before this has passed. */
    @WithDefault("PT10M")
    Duration againAfter();

    /** Reports submitted longer ago are left alone: a winter and what comes after it. */
    @WithDefault("P240D")
    Duration lookBack();
}
