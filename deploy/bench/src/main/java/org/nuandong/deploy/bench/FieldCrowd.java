package org.nuandong.deploy.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.nuandong.deploy.local.LocalSystem;

/**
 * 入户工作: a survey round, a pairing year, a visit plan and findings over households of the register's
 * crowd, in the states that a winter leaves behind (field-crowd.sql).
 */
final class FieldCrowd {

    static final UUID ROUND = new UUID(0x0991, 1);
    static final UUID PHASE = new UUID(0x0991, 2);
    static final UUID PLAN = new UUID(0x0991, 3);

    private FieldCrowd() {}

    static void settle(LocalSystem system, int households) throws SQLException, IOException {
        String all = script().replace(":households", Integer.toString(households));
        try (Connection connection = RegistryCrowd.connect(system);
                Statement statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
            for (String sql : all.split(";\n")) {
                statement.execute(sql);
            }
            statement.execute("vacuum analyze");
        }
    }

    private static String script() throws IOException {
        try (InputStream in = FieldCrowd.class.getResourceAsStream("/field-crowd.sql")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
