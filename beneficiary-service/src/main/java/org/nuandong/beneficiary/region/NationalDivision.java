package org.nuandong.beneficiary.region;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jboss.logging.Logger;
import org.nuandong.beneficiary.platform.BootstrapFile;
import org.nuandong.beneficiary.platform.OfficeClock;
import org.postgresql.PGConnection;

/**
 * Lays the national list into the table at the first start, and again when the list is another one:
 * new codes are added, renamed ones renamed, missing ones closed. Local additions are left alone.
 */
@ApplicationScoped
class NationalDivision {

    private static final Logger LOG = Logger.getLogger(NationalDivision.class);
    private static final String LIST = "national-division";

    private static final String INCOMING =
            """
            create temporary table incoming (
                code text, name text, folded text, pinyin text, initials text, parent_code text,
                level smallint, valid_from date, valid_to date, replaced_by text[]
            ) on commit drop
            """;

    /** What was withdrawn here by an order stays withdrawn until the list says so itself. */
    private static final String MERGE =
            """
            insert into region as r (code, name, folded, pinyin, initials, parent_code, level,
                                     valid_from, valid_to, replaced_by, origin, changed_at)
            select code, name, folded, pinyin, initials, parent_code, level, valid_from, valid_to,
                   replaced_by, 'national', ?
            from incoming
            on conflict (code) do update set
                name = excluded.name, folded = excluded.folded, pinyin = excluded.pinyin,
                initials = excluded.initials, parent_code = excluded.parent_code,
                valid_from = excluded.valid_from, origin = 'national',
                valid_to = case when r.withdrawn_by is not null and excluded.valid_to is null
                                then r.valid_to else excluded.valid_to end,
                replaced_by = case when r.withdrawn_by is not null and excluded.valid_to is null
                                   then r.replaced_by else excluded.replaced_by end,
                changed_at = excluded.changed_at, version = r.version + 1
            where (r.name, r.pinyin, r.initials, r.replaced_by, r.origin)
                  is distinct from (excluded.name, excluded.pinyin, excluded.initials,
                                    excluded.replaced_by, 'national')
               or r.valid_to is distinct from excluded.valid_to
            """;

    private static final String KEEP_NAMES =
            """
            insert into region_name (code, name, folded, pinyin, initials, valid_from, valid_to)
            select code, name, folded, pinyin, initials, valid_from, valid_to from former
            on conflict (code, valid_to) do update set
                name = excluded.name, folded = excluded.folded, pinyin = excluded.pinyin,
                initials = excluded.initials, valid_from = excluded.valid_from
            """;

    /** A list that names a region otherwise than the last one did: the old name stays findable. */
    private static final String KEEP_RENAMED =
            """
            insert into region_name (code, name, folded, pinyin, initials, valid_to)
            select r.code, r.name, r.folded, r.pinyin, r.initials, ?
            from region r join incoming i using (code)
            where r.name <> i.name and r.folded is not null
            on conflict (code, valid_to) do nothing
            """;

    private static final String CLOSE_MISSING =
            """
            update region r set valid_to = ?, changed_at = ?, version = version + 1
            where origin = 'national' and valid_to is null
              and not exists (select from incoming i where i.code = r.code)
            """;

    private static final String REMEMBER =
            """
            insert into region_list (file, digest, rows, loaded_at) values (?, ?, ?, ?)
            on conflict (file) do update set digest = excluded.digest, rows = excluded.rows,
                loaded_at = excluded.loaded_at
            """;

    private final AgroalDataSource database;
    private final OfficeClock clock;

    NationalDivision(AgroalDataSource database, OfficeClock clock) {
        this.database = database;
        this.clock = clock;
    }

    void start(@Observes @Priority(BootstrapFile.DIVISION) StartupEvent start) {
        NationalList list = NationalList.ofContracts();
        int laid = QuarkusTransaction.requiringNew().call(() -> layIn(list));
        if (laid > 0) {
            LOG.infof("national division laid in: %d regions", laid);
        }
    }

    /** Answers the number of regions laid in, 0 when this list is in the table already. */
    int layIn(NationalList list) throws SQLException, IOException {
        try (Connection connection = database.getConnection();
                Statement plain = connection.createStatement()) {
            // Two replicas may start at once; the second finds the list laid in.
            plain.execute("select pg_advisory_xact_lock(hashtext('" + LIST + "'))");
            if (isLaidIn(connection, list)) {
                return 0;
            }
            plain.execute(INCOMING);
            plain.execute("create temporary table former (like region_name) on commit drop");
            copy(connection, "incoming", list.copyText());
            copy(connection, "former", list.copyFormerNames());
            OffsetDateTime now = clock.now().atOffset(ZoneOffset.UTC);
            run(connection, KEEP_RENAMED, clock.today().minusDays(1));
            run(connection, KEEP_NAMES);
            run(connection, MERGE, now);
            run(connection, CLOSE_MISSING, clock.today().minusDays(1), now);
            run(connection, REMEMBER, LIST, list.digest(), list.size(), now);
            return list.size();
        }
    }

    private static void copy(Connection connection, String table, String rows)
            throws SQLException, IOException {
        connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy " + table + " from stdin", new StringReader(rows));
    }

    private static boolean isLaidIn(Connection connection, NationalList list) throws SQLException {
        String sql = "select 1 from region_list where file = ? and digest = ?";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, LIST);
            select.setString(2, list.digest());
            try (ResultSet rows = select.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static void run(Connection connection, String sql, Object... values)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }
}
