package org.nuandong.dispatch.evidence;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;

/** Where evidence lies, and how often what has ended is swept. */
@ConfigMapping(prefix = "nuandong.evidence")
interface EvidenceConfig {

    /** The folder of the sealed contents; every replica sees the same one. */
    Path folder();

    /** How often expired evidence and unfinished uploads are looked for (ISO-8601). */
    @WithDefault("PT10M")
    Duration sweepInterval();
}
