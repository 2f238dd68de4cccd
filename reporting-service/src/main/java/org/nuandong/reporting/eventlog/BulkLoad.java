package org.nuandong.reporting.eventlog;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.nuandong.commons.event.ReceivedEvent;

/**
 * 批量装载: fills the empty tables of a projection from the whole log, and ends in the rows that {@link
 * Projection#take} would have written. The connection's search path begins where the tables lie;
 * they have no keys and no indexes until it has ended.
 */
public interface BulkLoad {

    /** Makes what it needs beside the tables. */
    void begin(Connection connection) throws SQLException;

    /** One page of the log, no event of which was given before; refuses before it writes. */
    void load(Connection connection, List<ReceivedEvent> events) throws SQLException;

    /** After the last page. */
    void end(Connection connection) throws SQLException;
}
