package org.nuandong.deploy.bench;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.nuandong.beneficiary.address.AddressKeys;
import org.nuandong.beneficiary.name.NameKeys;
import org.nuandong.deploy.local.LocalSystem;
import org.nuandong.deploy.local.Service;
import org.nuandong.deploy.population.MadeUpRecord;
import org.nuandong.deploy.population.Population;
import org.postgresql.PGConnection;

/**
 * A made-up population laid into the register by COPY: people with the keys of their names,
 * households, members, categories and reviews. {@code bench_truth} tells who is who.
 */
final class RegistryCrowd {

    static final String REGION = "990000";
    private static final int SLICE = 20_000;

    /** One common, one that few are in. */
    static final List<String> CATEGORIES = List.of("DIBAO", "ORPHAN");

    private static final List<String> TABLES =
            List.of(
                    "person",
                    "household",
                    "household_address_trace",
                    "household_member",
                    "category_enrollment",
                    "review");

    private static final List<String> PAPERS = List.of("person_number_trace", "identity_document");

    private static final List<String> TOWNSHIPS =
            IntStream.range(0, 200)
                    .mapToObj(i -> "9903%02d%03d".formatted(i % 10 + 1, i / 10 + 1))
                    .toList();

    private RegistryCrowd() {}

    /** As the superuser, for rows are laid past every trigger. */
    static Connection connect(LocalSystem system) throws SQLException {
        String url = system.backbone().database(Service.BENEFICIARY).jdbcUrl();
        return system.backbone()
                .postgres()
                .connectAsSuperuser(url.substring(url.lastIndexOf('/') + 1));
    }

    /** Once per system; the indexes are made anew when all rows are there. */
    static void settle(LocalSystem system, int people) throws Exception {
        try (Connection connection = connect(system);
                Statement statement = connection.createStatement()) {
            if (count(statement, "select count(to_regclass('bench_truth'))") > 0) {
                return;
            }
            long start = System.nanoTime();
            statement.execute(
                    "create table bench_truth (id uuid primary key, who integer, first boolean)");
            statement.execute("set session_replication_role = replica");
            BareTables bare = BareTables.of(connection, TABLES);
            lay(connection, Population.of(1, people, TOWNSHIPS));
            bare.dress();
            statement.execute("vacuum analyze");
            System.err.printf("laid %,d people in %.0f s%n", people, secondsSince(start));
        }
    }

    private static double secondsSince(long nanos) {
        return (System.nanoTime() - nanos) / 1e9;
    }

    private static void lay(Connection connection, List<MadeUpRecord> records)
            throws SQLException, IOException {
        StringBuilder homes = new StringBuilder();
        StringBuilder reviews = new StringBuilder();
        StringBuilder addresses = new StringBuilder();
        Set<Integer> known = new HashSet<>();
        for (MadeUpRecord one : records) {
            if (known.add(one.household())) {
                row(homes, home(one), one.region(), "{serious-illness}", need(one), false);
                row(homes.append('\t'), "now", "now", 0);
                homes.append('\n');
                address(addresses, one);
                if (one.household() % 3 == 0) {
                    review(reviews, one);
                }
            }
        }
        copy(
                connection,
                "household (id, region_code, causes, needs, back_entered, registered_at,"
                        + " changed_at, version)",
                homes);
        copy(
                connection,
                "review (id, region_code, holder_kind, holder_id, due_on, planned_at, state,"
                        + " version)",
                reviews);
        copy(
                connection,
                "household_address_trace (household_id, made_of, make, street, house, whole)",
                addresses);
        for (int from = 0; from < records.size(); from += SLICE) {
            slice(connection, records.subList(from, Math.min(records.size(), from + SLICE)));
        }
    }

    /** Digests of what of an address is compared; the address itself nobody opens. */
    private static void address(StringBuilder addresses, MadeUpRecord one) {
        AddressKeys keys = AddressKeys.of(one.address());
        row(addresses, home(one), 0, AddressKeys.MAKE, digest(keys.street()));
        row(addresses.append('\t'), digest(keys.house()), digest(keys.whole()));
        addresses.append('\n');
    }

    private static String need(MadeUpRecord one) {
        return one.household() % 50 == 0 ? "{heating}" : "{}";
    }

    private static void review(StringBuilder reviews, MadeUpRecord one) {
        LocalDate due = LocalDate.of(2027, 1, 1).plusDays(one.household() % 365);
        row(reviews, UUID.randomUUID(), one.region(), "household", home(one), due, "now", "due", 0);
        reviews.append('\n');
    }

    private static UUID home(MadeUpRecord one) {
        return new UUID(990, one.household());
    }

    private static void slice(Connection connection, List<MadeUpRecord> records)
            throws SQLException, IOException {
        StringBuilder people = new StringBuilder();
        StringBuilder truth = new StringBuilder();
        StringBuilder members = new StringBuilder();
        StringBuilder enrolled = new StringBuilder();
        for (MadeUpRecord one : records) {
            UUID id = UUID.randomUUID();
            row(people, id, UUID.randomUUID(), one.region(), one.name(), one.sex(), one.bornOn());
            row(people.append('\t'), one.yearOnly(), telephone(one), false, "now", "now", 0);
            name(people.append('\t'), NameKeys.of(one.name()));
            people.append('\n');
            row(truth, id, one.person(), one.faults().isEmpty());
            truth.append('\n');
            row(members, UUID.randomUUID(), home(one), id, "other", "now");
            members.append('\n');
            if (one.person() % 4 == 0) {
                String category = CATEGORIES.get(one.person() % 100 == 0 ? 1 : 0);
                row(enrolled, UUID.randomUUID(), "person", id, category, "2026.1", "2026-01-01");
                row(enrolled.append('\t'), "now");
                enrolled.append('\n');
            }
        }
        copy(
                connection,
                "person (id, subject_id, region_code, name, sex, born_on, born_estimated,"
                        + " telephone_index, back_entered, registered_at, changed_at, version,"
                        + " name_folded, name_pinyin, name_initials, name_sound, name_parts,"
                        + " name_make)",
                people);
        copy(connection, "bench_truth", truth);
        copy(
                connection,
                "household_member (id, household_id, person_id, relation, joined_at)",
                members);
        copy(
                connection,
                "category_enrollment (id, holder_kind, holder_id, category_code, list_version,"
                        + " valid_from, enrolled_at)",
                enrolled);
    }

    /** What a name is found by, as the service makes it at each entry. */
    private static void name(StringBuilder people, NameKeys keys) {
        row(people, keys.folded(), keys.pinyin(), keys.initials(), keys.sound());
        row(people.append('\t'), "{" + String.join(",", keys.parts()) + "}", NameKeys.MAKE);
    }

    /**
     * Numbers for those who have one: digests as the service makes them, papers that nobody opens.
     */
    static void givePapers(LocalSystem system, int people) throws Exception {
        List<MadeUpRecord> records = Population.of(1, people, TOWNSHIPS);
        try (Connection connection = connect(system);
                Statement statement = connection.createStatement()) {
            long start = System.nanoTime();
            statement.execute("set session_replication_role = replica");
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
            BareTables bare = BareTables.of(connection, PAPERS);
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
            bare.dress();
            statement.execute("analyze identity_document, person_number_trace");
            System.err.printf("gave papers in %.0f s%n", secondsSince(start));
        }
    }

    static void takePapers(LocalSystem system) throws SQLException {
        try (Connection connection = connect(system);
                Statement statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
            for (String table : PAPERS) {
                statement.execute(
                        "delete from "
                                + table
                                + " where person_id in (select id from bench_truth)");
                statement.execute("vacuum analyze " + table);
            }
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

    /** 64 bits as of a keyed digest: sums of texts lie in few buckets of a hash table. */
    private static long digest(String text) {
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8))
                .getMostSignificantBits();
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
