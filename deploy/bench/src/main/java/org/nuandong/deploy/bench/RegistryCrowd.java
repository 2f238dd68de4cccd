package org.nuandong.deploy.bench;

import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.zip.CRC32;
import org.nuandong.deploy.embedded.Database;
import org.nuandong.deploy.local.LocalSystem;
import org.nuandong.deploy.local.Service;
import org.nuandong.deploy.population.MadeUpRecord;
import org.nuandong.deploy.population.Population;
import org.postgresql.PGConnection;

/**
 * A made-up population laid into the register by COPY: people, households and members; the service
 * makes the keys of the names itself, as after an upgrade. {@code bench_truth} tells who is who.
 */
final class RegistryCrowd {

    static final String REGION = "990000";
    private static final int SLICE = 20_000;

    private static final List<String> TOWNSHIPS =
            IntStream.range(0, 200)
                    .mapToObj(i -> "9903%02d%03d".formatted(i % 10 + 1, i / 10 + 1))
                    .toList();

    private RegistryCrowd() {}

    static Connection connect(LocalSystem system) throws SQLException {
        Database database = system.backbone().database(Service.BENEFICIARY);
        return DriverManager.getConnection(
                database.jdbcUrl(), database.user(), database.password());
    }

    /** Once per system; waits until the last name has its keys. */
    static void settle(LocalSystem system, int people) throws Exception {
        try (Connection connection = connect(system);
                Statement statement = connection.createStatement()) {
            if (count(statement, "select count(to_regclass('bench_truth'))") > 0) {
                return;
            }
            statement.execute(
                    "create table bench_truth (id uuid primary key, who integer, first boolean)");
            lay(connection, Population.of(1, people, TOWNSHIPS));
            while (count(statement, "select count(*) from person where name_make < 1") > 0) {
                Thread.sleep(1_000);
            }
            statement.execute("vacuum analyze person, household, household_member, bench_truth");
        }
    }

    private static void lay(Connection connection, List<MadeUpRecord> records)
            throws SQLException, IOException {
        StringBuilder homes = new StringBuilder();
        Set<Integer> known = new HashSet<>();
        for (MadeUpRecord one : records) {
            if (known.add(one.household())) {
                row(homes, home(one), one.region(), "{serious-illness}", false, "now", "now", 0);
                homes.append('\n');
            }
        }
        copy(
                connection,
                "household (id, region_code, causes, back_entered, registered_at, changed_at,"
                        + " version)",
                homes);
        for (int from = 0; from < records.size(); from += SLICE) {
            slice(connection, records.subList(from, Math.min(records.size(), from + SLICE)));
        }
    }

    private static UUID home(MadeUpRecord one) {
        return new UUID(990, one.household());
    }

    private static void slice(Connection connection, List<MadeUpRecord> records)
            throws SQLException, IOException {
        StringBuilder people = new StringBuilder();
        StringBuilder truth = new StringBuilder();
        StringBuilder members = new StringBuilder();
        for (MadeUpRecord one : records) {
            UUID id = UUID.randomUUID();
            row(people, id, UUID.randomUUID(), one.region(), one.name(), one.sex(), one.bornOn());
            row(people.append('\t'), one.yearOnly(), telephone(one), false, "now", "now", 0);
            people.append('\n');
            row(truth, id, one.person(), one.faults().isEmpty());
            truth.append('\n');
            row(members, UUID.randomUUID(), home(one), id, "other", "now");
            members.append('\n');
        }
        copy(
                connection,
                "person (id, subject_id, region_code, name, sex, born_on, born_estimated,"
                        + " telephone_index, back_entered, registered_at, changed_at, version)",
                people);
        copy(connection, "bench_truth", truth);
        copy(
                connection,
                "household_member (id, household_id, person_id, relation, joined_at)",
                members);
    }

    /**
     * Numbers for those who have one: digests as the service makes them, papers that nobody opens.
     */
    static void givePapers(LocalSystem system, int people) throws Exception {
        List<MadeUpRecord> records = Population.of(1, people, TOWNSHIPS);
        try (Connection connection = connect(system);
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "create temporary table paper (who integer, first boolean, whole bigint,"
                            + " without_birth bigint, without_home bigint)");
            StringBuilder papers = new StringBuilder();
            for (MadeUpRecord one : records) {
                String number = one.identityNumber();
                if (number != null) {
                    String home = number.substring(0, 6);
                    String order = number.substring(14, 17);
                    row(papers, one.person(), one.faults().isEmpty(), digest(number));
                    row(
                            papers.append('\t'),
                            digest(home + order),
                            digest(number.substring(6, 14) + order));
                    papers.append('\n');
                }
            }
            copy(connection, "paper", papers);
            statement.execute(
                    "insert into identity_document (id, person_id, kind, number_sealed,"
                            + " number_index, entered_at) select gen_random_uuid(), t.id,"
                            + " 'identity-number', '', decode(md5(t.id::text), 'hex'), now()"
                            + " from paper p join bench_truth t using (who, first)");
            statement.execute(
                    "insert into person_number_trace (person_id, document_id, entered_at, whole,"
                            + " without_birth, without_home) select t.id, d.id, d.entered_at,"
                            + " p.whole, p.without_birth, p.without_home from paper p"
                            + " join bench_truth t using (who, first)"
                            + " join identity_document d on d.person_id = t.id");
            statement.execute("analyze identity_document, person_number_trace");
        }
    }

    static void takePapers(LocalSystem system) throws SQLException {
        try (Connection connection = connect(system);
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "delete from identity_document where person_id in (select id from"
                            + " bench_truth)");
        }
    }

    static long count(Statement statement, String sql) throws SQLException {
        try (var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static String telephone(MadeUpRecord one) {
        return one.telephone() == null ? "\\N" : "\\\\x00" + one.telephone() + "0";
    }

    /** 64 bits that hardly ever meet: two sums, the second of the text the other way round. */
    private static long digest(String text) {
        return ByteBuffer.allocate(8)
                .putInt((int) sum(text))
                .putInt((int) sum(new StringBuilder(text).reverse().toString()))
                .getLong(0);
    }

    private static long sum(String text) {
        CRC32 sum = new CRC32();
        sum.update(text.getBytes(StandardCharsets.UTF_8));
        return sum.getValue();
    }

    private static void row(StringBuilder rows, Object... values) {
        for (int i = 0; i < values.length; i++) {
            rows.append(i == 0 ? "" : "\t").append(values[i]);
        }
    }

    private static void copy(Connection connection, String into, StringBuilder rows)
            throws SQLException, IOException {
        connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy " + into + " from stdin", new StringReader(rows.toString()));
    }
}
