package org.nuandong.deploy.local.fault;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.nuandong.deploy.embedded.Database;
import org.nuandong.deploy.local.LocalSystem;
import org.nuandong.deploy.local.Service;

/** Plain SQL over the services' databases: what is really there, past all code of theirs. */
final class Books {

    private final Map<Service, Database> databases = new EnumMap<>(Service.class);

    Books(LocalSystem system) {
        for (Service service : Service.values()) {
            databases.put(service, system.backbone().database(service));
        }
    }

    long count(Service service, String sql) throws SQLException {
        try (Connection connection = connect(service);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    /** A text and the id that belongs to it. */
    Map<String, UUID> idsByText(Service service, String sql) throws SQLException {
        try (Connection connection = connect(service);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            Map<String, UUID> ids = new HashMap<>();
            while (row.next()) {
                ids.put(row.getString(1), row.getObject(2, UUID.class));
            }
            return ids;
        }
    }

    Set<UUID> ids(Service service, String sql) throws SQLException {
        try (Connection connection = connect(service);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            Set<UUID> ids = new HashSet<>();
            while (row.next()) {
                ids.add(row.getObject(1, UUID.class));
            }
            return ids;
        }
    }

    private Connection connect(Service service) throws SQLException {
        Database database = databases.get(service);
        return DriverManager.getConnection(
                database.jdbcUrl(), database.user(), database.password());
    }
}
