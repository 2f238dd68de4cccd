package org.nuandong.deploy.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.nuandong.deploy.embedded.Database;
import org.nuandong.deploy.local.LocalSystem;
import org.nuandong.deploy.local.Service;

/** Reporting's own database, as its own user. */
final class ReportingBase {

    private ReportingBase() {}

    static Connection connect(LocalSystem system) throws SQLException {
        Database database = system.backbone().database(Service.REPORTING);
        return DriverManager.getConnection(
                database.jdbcUrl(), database.user(), database.password());
    }
}
