package org.nuandong.reporting.eventlog;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.nuandong.commons.event.ReceivedEvent;
import org.nuandong.reporting.platform.Row;

/** 通读: the whole log as the connection's transaction sees it, page by page, as it lies on disk. */
public final class LogScan implements AutoCloseable {

    private final Statement statement;
    private final ResultSet rows;
    private final Row row;
    private final int page;

    /** The connection is in a transaction, or all of the log would come at once. */
    public LogScan(Connection connection, int page) throws SQLException {
        this.page = page;
        statement = connection.createStatement();
        // A scan that joins another one's would begin in the middle: correct, but never the same.
        statement.execute("set local synchronize_seqscans = off");
        statement.setFetchSize(page);
        rows = statement.executeQuery("select * from event");
        row = new Row(rows);
    }

    /** Empty at the end. */
    public List<ReceivedEvent> next() throws SQLException {
        List<ReceivedEvent> events = new ArrayList<>(page);
        while (events.size() < page && rows.next()) {
            events.add(EventLog.read(row));
        }
        return events;
    }

    @Override
    public void close() throws SQLException {
        statement.close();
    }
}
