package org.nuandong.reporting.eventlog;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.nuandong.commons.event.ReceivedEvent;
import org.nuandong.reporting.platform.Row;

/**
 * 通读: the whole log as the connection's transaction sees it, story by story: all that one service
 * said of one aggregate, in its order, is in one page.
 */
public final class LogScan implements AutoCloseable {

    private static final String IN_ORDER =
            "select * from event order by service, subject, epoch, sequence, id";

    private final Statement statement;
    private final ResultSet rows;
    private final Row row;
    private final int page;
    private ReceivedEvent ahead;

    /** The connection is in a transaction, or all of the log would come at once. */
    public LogScan(Connection connection, int page) throws SQLException {
        this.page = page;
        statement = connection.createStatement();
        statement.setFetchSize(page);
        rows = statement.executeQuery(IN_ORDER);
        row = new Row(rows);
        ahead = read();
    }

    /** A page, and then to the end of its last story; empty at the end. */
    public List<ReceivedEvent> next() throws SQLException {
        List<ReceivedEvent> events = new ArrayList<>(page + page / 10);
        while (ahead != null
                && (events.size() < page || isOfStory(events.get(events.size() - 1)))) {
            events.add(ahead);
            ahead = read();
        }
        return events;
    }

    private boolean isOfStory(ReceivedEvent last) {
        return last.subject().equals(ahead.subject()) && last.service().equals(ahead.service());
    }

    private ReceivedEvent read() throws SQLException {
        return rows.next() ? EventLog.read(row) : null;
    }

    @Override
    public void close() throws SQLException {
        statement.close();
    }
}
