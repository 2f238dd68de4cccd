package org.nuandong.reporting.indicator;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Keys of what is kept of the nation. */
@ConfigMapping(prefix = "nuandong.reporting.kept")
interface KeptConfig {

    /**
     * How often what was told is folded into what is kept; until then readers add it themselves.
     */
    @WithDefault("PT2S")
    Duration foldEvery();

    /** What nobody has asked for since is forgotten: counted anew when somebody asks again. */
    @WithDefault("P40D")
    Duration keptFor();
}
