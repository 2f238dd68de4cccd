package org.nuandong.deploy.bench;

import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.nuandong.deploy.embedded.Database;
import org.nuandong.deploy.embedded.TokenDraft;
import org.nuandong.deploy.local.LocalSystem;
import org.nuandong.deploy.local.Service;

/**
 * Many incidents like one that came in by the door, copied in the database: every column but its
 * id, number, place and times is that of the real one, whatever columns there are.
 */
final class Crowd {

    /**
     * One sixth of them is still open; they are spread over 60 days and nine street offices. The
     * copy stands in the from clause: expanded in the select list it is made anew for each column.
     */
    private static final String COPIES =
            """
            insert into incident
            select copied.*
            from (select * from incident order by opened_at desc limit 1) i,
                generate_series(1, ?) n,
                jsonb_populate_record(null::incident, to_jsonb(i) || jsonb_build_object(
                'id', gen_random_uuid(),
                'incident_no', 'B' || md5(random()::text || n),
                'state', case when ? or n %% 6 = 0 then 'OPEN' else 'CLOSED' end,
                'region_code', '4202' || lpad((n %% 9 + 1)::text, 2, '0'),
                'address', '测试街道 ' || md5(n::text) || ' 人民路 ' || n || ' 号桥下',
                'received_at', now() - n %% 86400 * interval '1 minute',
                'opened_at', now() - n %% 86400 * interval '1 minute',
                'deadline_at', now() - n %% 86400 * interval '1 minute' + interval '30 minutes'
            )) copied
            returning id
            """
                    .replace("%%", "%");

    private Crowd() {}

    /** Leaves the ids in the table {@code bench_crowd}; {@code open} when all are to be open. */
    static void gather(LocalSystem system, int number, boolean open) throws Exception {
        oneByTheDoor(system);
        try (Connection dispatch = connect(system);
                Statement statement = dispatch.createStatement()) {
            statement.execute("drop table if exists bench_crowd");
            statement.execute("create table bench_crowd (id uuid primary key)");
            try (PreparedStatement copies =
                    dispatch.prepareStatement(
                            "with copy as ("
                                    + COPIES
                                    + ") insert into bench_crowd select * from copy")) {
                copies.setInt(1, number);
                copies.setBoolean(2, open);
                copies.executeUpdate();
            }
            // Each goes on with the sequence of its events, as if the door had opened it.
            statement.execute(
                    "insert into event_sequence (aggregate_id, last) select id, 1 from bench_crowd");
            statement.execute("analyze incident, event_sequence");
        }
    }

    private static void oneByTheDoor(LocalSystem system) throws Exception {
        String token = system.sign(TokenDraft.of("platform-110").regions("420200"));
        URI calls =
                system.service(Service.DISPATCH).address().resolve("/api/v1/platforms/110/calls");
        try (HttpConnection door = new HttpConnection(calls, token)) {
            int status = door.post(new PoliceCalls().body(0), "");
            if (status != 201) {
                throw new IllegalStateException("the first call was answered " + status);
            }
        }
    }

    static Connection connect(LocalSystem system) throws SQLException {
        Database database = system.backbone().database(Service.DISPATCH);
        return DriverManager.getConnection(
                database.jdbcUrl(), database.user(), database.password());
    }

    static long count(LocalSystem system, String sql) throws SQLException {
        try (Connection dispatch = connect(system);
                Statement statement = dispatch.createStatement();
                ResultSet answer = statement.executeQuery(sql)) {
            answer.next();
            return answer.getLong(1);
        }
    }
}
