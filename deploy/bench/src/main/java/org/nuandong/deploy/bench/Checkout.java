package org.nuandong.deploy.bench;

import java.nio.file.Files;
import java.nio.file.Path;

/** The checkout that the bench was started in. */
final class Checkout {

    private Checkout() {}

    static Path root() {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            if (Files.exists(at.resolve("dispatch-service/pom.xml"))) {
                return at;
            }
        }
        throw new IllegalStateException("run the bench inside the checkout");
    }
}
