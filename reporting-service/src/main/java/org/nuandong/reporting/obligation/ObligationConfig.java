package org.nuandong.reporting.obligation;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Keys of this feature. */
@ConfigMapping(prefix = "nuandong.reporting.obligation")
interface ObligationConfig {

    /** How often it is looked for tables that have become due soon. */
    @WithDefault("PT1M")
    Duration lookEvery();

    /** Tables that fell due so long ago while nobody looked are still told overdue. */
    @WithDefault("P3D")
    Duration lookBack();
}
