package org.nuandong.deploy.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How a local system is set up: where it keeps its things, which checkout's packaged services it
 * runs, on the well-known ports or on free ones, with the journey's clock or the machine's.
 */
public record LocalSettings(
        Path home,
        Path checkout,
        boolean freePorts,
        boolean journeyClock,
        Set<Service> services,
        List<String> serviceJvm,
        Map<String, String> serviceEnvironment) {

    /** Quick to start; C1 alone would cost throughput after the first minute. */
    private static final List<String> JVM =
            List.of("-Xms96m", "-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=4");

    /** What {@code deploy/up} runs. */
    static LocalSettings forUse(Path home, Path checkout) {
        return new LocalSettings(
                home, checkout, false, false, EnumSet.allOf(Service.class), JVM, Map.of());
    }

    /** What a journey runs: free ports, a movable clock, the checkout that the test stands in. */
    public static LocalSettings forJourney(Path home) {
        return new LocalSettings(
                home, checkoutAround(), true, true, EnumSet.allOf(Service.class), JVM, Map.of());
    }

    public LocalSettings with(Map<String, String> serviceEnvironment) {
        return new LocalSettings(
                home, checkout, freePorts, journeyClock, services, serviceJvm, serviceEnvironment);
    }

    public LocalSettings withServiceJvm(String... options) {
        return new LocalSettings(
                home,
                checkout,
                freePorts,
                journeyClock,
                services,
                List.of(options),
                serviceEnvironment);
    }

    /** Some of the services alone: each works while the others are down. */
    public LocalSettings only(Service first, Service... others) {
        return new LocalSettings(
                home,
                checkout,
                freePorts,
                journeyClock,
                EnumSet.of(first, others),
                serviceJvm,
                serviceEnvironment);
    }

    /** The machine's own time, as in production. */
    public LocalSettings withoutJourneyClock() {
        return new LocalSettings(
                home, checkout, freePorts, false, services, serviceJvm, serviceEnvironment);
    }

    private static Path checkoutAround() {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            if (Files.exists(at.resolve("contracts/pom.xml"))) {
                return at;
            }
        }
        throw new IllegalStateException("no checkout around " + Path.of("").toAbsolutePath());
    }
}
