package org.nuandong.reporting.rebuild;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.nuandong.reporting.platform.DatabaseException;
import org.postgresql.Driver;

/** Connections of a rebuild: minutes long, so outside the pool and without its time limits. */
@ApplicationScoped
class OwnConnections {

    static final String NAME = "figure-rebuild";

    private final String url;
    private final String user;
    private final String password;

    OwnConnections(
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
            @ConfigProperty(name = "quarkus.datasource.username") String user,
            @ConfigProperty(name = "quarkus.datasource.password") String password) {
        this.url = url;
        this.user = user;
        this.password = password;
    }

    Connection open() {
        Properties properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        properties.setProperty("ApplicationName", NAME);
        properties.setProperty("tcpKeepAlive", "true");
        // Rows come in the binary form from the first time on.
        properties.setProperty("prepareThreshold", "-1");
        try {
            return new Driver().connect(url, properties);
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }
}
