package org.nuandong.deploy.testing;

import java.nio.file.Files;
import java.nio.file.Path;

/** The source tree that the running tests stand in. */
final class Checkout {

    private Checkout() {}

    /** The folder {@code contracts} of the project, found upwards from the module under test. */
    static Path contracts() {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            if (Files.exists(at.resolve("contracts/pom.xml"))) {
                return at.resolve("contracts");
            }
        }
        throw new IllegalStateException(
                "no folder contracts above " + Path.of("").toAbsolutePath());
    }
}
