package org.nuandong.commons.health;

import io.quarkus.flyway.FlywayConfigurationCustomizer;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.Config;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.nuandong.commons.personal.KeysetSource;

/**
 * Refuses to start without its secrets, or on a database that will not do. Asked by Flyway, the
 * first that wants the database: nothing is migrated, sent or served before.
 */
@Singleton
class StartConditions implements FlywayConfigurationCustomizer {

    private final Config config;
    private final KeysetSource keyset;
    private final DatabaseAtStart database;

    StartConditions(Config config, KeysetSource keyset, DatabaseAtStart database) {
        this.config = config;
        this.keyset = keyset;
        this.database = database;
    }

    @Override
    public void customize(FluentConfiguration flyway) {
        if (LaunchMode.current() == LaunchMode.NORMAL) {
            requireOneOf("quarkus.oidc.public-key", "quarkus.oidc.auth-server-url");
            requireOneOf("quarkus.oidc.token.issuer");
            keyset.read();
        }
        database.await();
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
}
