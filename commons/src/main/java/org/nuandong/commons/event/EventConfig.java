package org.nuandong.commons.event;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** Topics and rhythm of events; every key has a working default but the service's name. */
@ConfigMapping(prefix = "nuandong.events")
public interface EventConfig {

    /** Short name in types and topics: beneficiary, dispatch, reporting. */
    @WithDefault("${nuandong.service}")
    String service();

    /** Where this service publishes. */
    @WithDefault("nuandong.${nuandong.service}.v1")
    String topic();

    /** What this service listens to. */
    @WithDefault("nuandong.reference.v1")
    List<String> topics();

    @WithDefault("nuandong.${nuandong.service}.dead-letters.v1")
    String deadLetterTopic();

    /** Units and regions: every service keeps a copy of them. */
    @WithDefault("nuandong.reference.v1")
    String referenceTopic();

    /** Topics that keep the last event per key for ever. */
    @WithDefault("nuandong.reference.v1,nuandong.identity.v1")
    Set<String> compactedTopics();

    /** Topics whose events stay out of the change feed. */
    @WithDefault("nuandong.identity.v1")
    Set<String> unlistedTopics();

    /** Names of events that stay out of the change feed: a seal each second is no news. */
    @WithDefault("audit.sealed")
    Set<String> unlistedEvents();

    @WithDefault("12")
    int partitions();

    /** 0: the broker's own default. */
    @WithDefault("0")
    short replicationFactor();

    /** How long an ordinary topic keeps its events. */
    @WithDefault("P30D")
    Duration topicRetention();

    /** A compacted topic keeps an overwritten or erased value no longer than this. */
    @WithDefault("P7D")
    Duration compactionLag();

    Relay relay();

    Consumer consumer();

    /** The sender of recorded events. */
    interface Relay {

        @WithDefault("true")
        boolean enabled();

        /** How long rows of other replicas may wait; own rows wake the relay. */
        @WithDefault("PT0.1S")
        Duration poll();

        /**
         * How long a relay that just sent many waits for more: what each send costs (a statement, a
         * batch per partition, a transaction of each reader) then falls on more events. Zero:
         * never.
         */
        @WithDefault("PT0.01S")
        Duration gather();

        /** How often a relay that stands by tries to take over. */
        @WithDefault("PT1S")
        Duration standby();

        /** Events sent before their acknowledgements are awaited together. */
        @WithDefault("2000")
        int batch();

        @WithDefault("PT5S")
        Duration heartbeat();

        /** A relay that is silent for so long (stopped, half-open) loses its lock to another. */
        @WithDefault("PT10S")
        Duration lease();

        /** Published events and numbered changes are kept so long. */
        @WithDefault("P14D")
        Duration keep();
    }

    /** The taker-in of events. */
    interface Consumer {

        /** First pause after a transient fault; doubles up to {@link #longestPause()}. */
        @WithDefault("PT0.1S")
        Duration firstPause();

        @WithDefault("PT5S")
        Duration longestPause();

        /** Ids of events are remembered so long: longer than anything can be sent again. */
        @WithDefault("P40D")
        Duration remember();
    }
}
