package org.nuandong.deploy.local.fault;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.nuandong.deploy.embedded.Database;
import org.nuandong.deploy.local.LocalSystem;
import org.nuandong.deploy.local.Service;

/** Plain SQL over the services' databases: what is really there, past all code of theirs. */
final class Books {

    private final LocalSystem system;

    Books(LocalSystem system) {
        this.system = system;
    }

    long count(Service service, String sql) throws SQLException {
        try (Connection connection = connect(service);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    Map<String, UUID> tipsByReference() throws SQLException {
        try (Connection connection = connect(Service.DISPATCH);
                Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery(
                                "select source_ref, id from tip where source_ref is not null")) {
            Map<String, UUID> tips = new HashMap<>();
            while (row.next()) {
                tips.put(row.getString(1), row.getObject(2, UUID.class));
            }
            return tips;
        }
    }

    void change(Service service, String sql) throws SQLException {
        try (Connection connection = connect(service);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private Connection connect(Service service) throws SQLException {
        Database database = system.backbone().database(service);
        return DriverManager.getConnection(
                database.jdbcUrl(), database.user(), database.password());
    }
}
