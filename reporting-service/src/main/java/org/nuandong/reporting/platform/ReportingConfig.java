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

    /** Shortest time between two messages of the board: commits within it are told together. */
    @WithDefault("PT0.05S")
    Duration streamEvery();

    /** How often the whole board is read although every change was heard. */
    @WithDefault("PT10S")
    Duration streamAnew();

    /** How often the whole board is read while no change can be heard (NOTIFY is cut off). */
    @WithDefault("PT0.5S")
    Duration streamUnheard();

    /** How often the room's figures are counted again although nothing was heard. */
    @WithDefault("PT15S")
    Duration roomAnew();

    /** How long the figures of the days before today are kept. */
    @WithDefault("PT30S")
    Duration roomPast();

    /** How soon another replica follows what was switched on for the public, or off. */
    @WithDefault("PT2S")
    Duration publicLookAgain();

    /** Where a reader finds an incident or a care case at its owner; {id} is its id. */
    Map<String, String> links();
}
