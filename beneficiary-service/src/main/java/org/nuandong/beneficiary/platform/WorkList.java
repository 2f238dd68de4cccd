package org.nuandong.beneficiary.platform;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * What is to be made for many rows: their ids are gathered once, by one statement over whole
 * tables, and then taken page by page; on a connection that commits each page.
 */
public final class WorkList {

    private static final String PAGE = "select id from work_list where id > ? order by id limit ?";

    private WorkList() {}

    /** What is done with a page of ids. */
    public interface Page {
        void make(List<UUID> ids) throws SQLException;
    }

    /** {@code ids}: a query of one column, id. */
    public static void each(Connection connection, String ids, int most, Page page)
            throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("drop table if exists work_list");
            statement.execute("create temporary table work_list as " + ids);
            statement.execute("create index on work_list (id)");
            statement.execute("analyze work_list");
            List<UUID> some = page(connection, new UUID(0, 0), most);
            while (!some.isEmpty()) {
                page.make(some);
                some = page(connection, some.get(some.size() - 1), most);
            }
            statement.execute("drop table work_list");
        }
    }

    private static List<UUID> page(Connection connection, UUID last, int most) throws SQLException {
        try (PreparedStatement next = connection.prepareStatement(PAGE)) {
            next.setObject(1, last);
            next.setInt(2, most);
            return ids(next);
        }
    }

    /** The first column of a query. */
    public static List<UUID> ids(PreparedStatement query) throws SQLException {
        List<UUID> ids = new ArrayList<>();
        try (ResultSet row = query.executeQuery()) {
            while (row.next()) {
                ids.add(row.getObject(1, UUID.class));
            }
        }
        return ids;
    }
}
