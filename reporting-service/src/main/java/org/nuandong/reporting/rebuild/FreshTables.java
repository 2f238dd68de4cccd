package org.nuandong.reporting.rebuild;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * 新表: the tables of the projections once more, empty, in a schema of their own. Names of tables,
 * keys and indexes live in their schema: a table that moves to another takes them along, so that
 * after the swap everything is called as the migrations called it.
 */
final class FreshTables {

    static final String RUNNING = "public";
    static final String FRESH = "rebuild";
    static final String OLD = "replaced";
    static final String SEARCH_PATH = "search_path = " + FRESH + ", " + RUNNING;

    private static final String KEYS =
            """
            select format('alter table rebuild.%I add constraint %I %s', c.relname, k.conname,
                pg_get_constraintdef(k.oid))
            from pg_constraint k join pg_class c on c.oid = k.conrelid
            where c.oid = ?::regclass and k.contype in ('p', 'u', 'x', 'f')
            order by k.contype = 'f', k.conname
            """;

    private static final String INDEXES =
            """
            select regexp_replace(pg_get_indexdef(i.indexrelid), ' ON public\\.', ' ON rebuild.')
            from pg_index i where i.indrelid = ?::regclass
                and not exists (select from pg_constraint k where k.conindid = i.indexrelid)
            order by 1
            """;

    private static final String COMMENT =
            """
            select format('comment on table rebuild.%s is %L', ?::text,
                obj_description(?::regclass, 'pg_class'))
            """;

    private final Connection connection;

    FreshTables(Connection connection) {
        this.connection = connection;
    }

    /** What another attempt left is dropped. */
    void begin() throws SQLException {
        run("set client_min_messages = warning");
        run("drop schema if exists " + FRESH + " cascade");
        run("create schema " + FRESH);
        run("set " + SEARCH_PATH);
        run("set maintenance_work_mem = '256MB'");
        run("set work_mem = '128MB'");
    }

    /** Bare: without keys and indexes. */
    void make(String table) throws SQLException {
        run(
                "create table rebuild.%s (like public.%s including all excluding indexes)"
                        .formatted(table, table));
        for (String comment : definitions(COMMENT, table, RUNNING + "." + table)) {
            run(comment);
        }
    }

    void dress(String table) throws SQLException {
        for (String definition : definitions(KEYS, RUNNING + "." + table)) {
            run(definition);
        }
        for (String definition : definitions(INDEXES, RUNNING + "." + table)) {
            run(definition);
        }
        run("analyze rebuild." + table);
    }

    /** In the running transaction: the new ones serve, the old ones are kept aside. */
    void swap(List<String> tables) throws SQLException {
        run("drop schema if exists " + OLD + " cascade");
        run("create schema " + OLD);
        for (String table : tables) {
            run("alter table %s.%s set schema %s".formatted(RUNNING, table, OLD));
            run("alter table %s.%s set schema %s".formatted(FRESH, table, RUNNING));
        }
    }

    void drop() throws SQLException {
        run("drop schema if exists " + FRESH + " cascade");
    }

    void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private List<String> definitions(String query, String... arguments) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            for (int i = 0; i < arguments.length; i++) {
                statement.setString(i + 1, arguments[i]);
            }
            List<String> found = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    if (rows.getString(1) != null) {
                        found.add(rows.getString(1));
                    }
                }
            }
            return found;
        }
    }
}
