package org.nuandong.deploy.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Tables without the indexes that no constraint needs, until they are filled. */
final class BareTables {

    private static final String INDEXES =
            """
            select c.relname, pg_get_indexdef(c.oid)
            from pg_index i join pg_class c on c.oid = i.indexrelid
            where i.indrelid = any (?::regclass[])
              and not exists (select from pg_constraint k where k.conindid = i.indexrelid)
            """;

    private final Connection connection;
    private final List<String> definitions = new ArrayList<>();

    private BareTables(Connection connection) {
        this.connection = connection;
    }

    static BareTables of(Connection connection, List<String> tables) throws SQLException {
        BareTables bare = new BareTables(connection);
        List<String> names = new ArrayList<>();
        try (var indexes = connection.prepareStatement(INDEXES)) {
            indexes.setArray(1, connection.createArrayOf("text", tables.toArray()));
            try (ResultSet row = indexes.executeQuery()) {
                while (row.next()) {
                    names.add(row.getString(1));
                    bare.definitions.add(row.getString(2));
                }
            }
        }
        try (Statement statement = connection.createStatement()) {
            for (String name : names) {
                statement.execute("drop index " + name);
            }
        }
        return bare;
    }

    /** All indexes again. */
    void dress() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("set maintenance_work_mem = '256MB'");
            for (String definition : definitions) {
                statement.execute(definition);
            }
        }
    }
}
