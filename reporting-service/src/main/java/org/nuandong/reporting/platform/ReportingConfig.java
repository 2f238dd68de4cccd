package org.nuandong.reporting.platform;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keys of this service. */
@ConfigMapping(prefix = "nuandong.reporting")
public interface ReportingConfig {

    /** Folder with facts/, indicators/ and forms/ of the operator's own; none by default. */
    Optional<Path> definitions();

    /** Services whose heartbeats are watched, heard of or not. */
    @WithDefault("beneficiary,dispatch")
    List<String> sources();

    /** A source that says nothing for so long is silent (heartbeats come every 5 s). */
    @WithDefault("PT15S")
    Duration silentAfter();

    /** A source whose oldest unsent event is older than this is late. */
    @WithDefault("PT30S")
    Duration lateAfter();

    /** How often the live stream looks for changes. */
    @WithDefault("PT0.2S")
    Duration streamEvery();

    /** Where a reader finds an incident or a care case at its owner; {id} is its id. */
    Map<String, String> links();
}
