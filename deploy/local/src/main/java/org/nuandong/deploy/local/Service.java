package org.nuandong.deploy.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.nuandong.deploy.embedded.CannotStartException;

/** The three services, as they stand packaged in a checkout, with the ports of their address. */
public enum Service {
    BENEFICIARY(8081, 9081),
    DISPATCH(8082, 9082),
    REPORTING(8083, 9083);

    private final int port;
    private final int managementPort;

    Service(int port, int managementPort) {
        this.port = port;
        this.managementPort = managementPort;
    }

    int port() {
        return port;
    }

    int managementPort() {
        return managementPort;
    }

    /** "dispatch": its database, user, log and keyset are named so. */
    public String shortName() {
        return name().toLowerCase(Locale.ROOT);
    }

    String displayName() {
        return shortName() + "-service";
    }

    /** Has the exchange key and reads the identity topic. */
    boolean recognisesPeople() {
        return this != REPORTING;
    }

    /** The folder that {@code mvn package} makes. */
    Path packaged(Path checkout) {
        Path app = checkout.resolve(displayName()).resolve("target/quarkus-app");
        if (!Files.exists(app.resolve("quarkus-run.jar"))) {
            throw new CannotStartException(
                    displayName() + " 尚未构建：请运行 deploy/up 或 mvn verify",
                    displayName() + " is not packaged: run deploy/up or mvn verify");
        }
        return app;
    }
}
