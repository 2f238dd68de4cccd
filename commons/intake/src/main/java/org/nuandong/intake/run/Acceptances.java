package org.nuandong.intake.run;

import jakarta.enterprise.context.ApplicationScoped;

/** The door for work that can wait: is a table being written into the register just now? */
@ApplicationScoped
public class Acceptances {

    private static final String RUNNING =
            "select count(*) from job_task where task_name = ? and picked";

    private final Statements database;

    Acceptances(Statements database) {
        this.database = database;
    }

    /** On any replica; one that failed and waits to be tried again holds nobody up. */
    public boolean areRunning() {
        return database.list(RUNNING, row -> row.getInt(1), AcceptanceJob.KIND).get(0) > 0;
    }
}
