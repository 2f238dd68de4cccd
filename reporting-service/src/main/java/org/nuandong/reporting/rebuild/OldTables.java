package org.nuandong.reporting.rebuild;

import jakarta.enterprise.context.ApplicationScoped;
import org.nuandong.reporting.platform.Database;

/** 旧表: what the last swap replaced, kept aside until somebody is sure. */
@ApplicationScoped
class OldTables {

    private final Database database;

    OldTables(Database database) {
        this.database = database;
    }

    /** Answers whether there were any. */
    boolean drop() {
        boolean kept =
                database.one(
                                "select to_regnamespace(?) is not null as kept",
                                row -> row.flag("kept"),
                                FreshTables.OLD)
                        .orElseThrow();
        if (kept) {
            database.change("drop schema " + FreshTables.OLD + " cascade");
        }
        return kept;
    }
}
