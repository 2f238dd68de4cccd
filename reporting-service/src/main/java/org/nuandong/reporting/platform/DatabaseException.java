package org.nuandong.reporting.platform;

import java.sql.SQLException;

/** The database refused or could not be reached; the cause tells whether it heals. */
public class DatabaseException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public DatabaseException(SQLException cause) {
        super("SQLSTATE " + cause.getSQLState(), cause);
    }
}
