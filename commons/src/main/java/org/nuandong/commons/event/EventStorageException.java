package org.nuandong.commons.event;

import java.sql.SQLException;

/** The database refused or was not there; the cause says which. */
public class EventStorageException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public EventStorageException(String what, SQLException cause) {
        super(what, cause);
    }
}
