package org.nuandong.commons.health;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.eclipse.microprofile.config.Config;

/** Refuses to start on a database that cannot search Chinese, or without what secures the door. */
@Singleton
class StartupCheck {

    private static final int FIRST = 1;
    private static final String CTYPE =
            "select datctype from pg_database where datname = current_database()";

    private final AgroalDataSource database;
    private final Config config;

    StartupCheck(AgroalDataSource database, Config config) {
        this.database = database;
        this.config = config;
    }

    void start(@Observes @Priority(FIRST) StartupEvent event) {
        requireChinese(characterType());
        if (LaunchMode.current() == LaunchMode.NORMAL) {
            requireOneOf("quarkus.oidc.public-key", "quarkus.oidc.auth-server-url");
            requireOneOf("quarkus.oidc.token.issuer");
            requireOneOf("quarkus.datasource.password", "quarkus.datasource.credentials-provider");
        }
    }

    /** With LC_CTYPE C, pg_trgm finds nothing in Chinese text. */
    static void requireChinese(String characterType) {
        if (characterType.equals("C") || characterType.equals("POSIX")) {
            throw new ConfigurationException(
                    "Not started: the database has LC_CTYPE "
                            + characterType
                            + " and cannot search Chinese text; create it with LC_CTYPE 'C.UTF-8'");
        }
    }

    private void requireOneOf(String... names) {
        for (String name : names) {
            if (config.getOptionalValue(name, String.class).isPresent()) {
                return;
            }
        }
        throw new ConfigurationException(
                "Not started: " + String.join(" or ", names) + " must be set");
    }

    private String characterType() {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(CTYPE);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException("the database's LC_CTYPE", e);
        }
    }
}
