package org.nuandong.beneficiary.duplicate;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.nuandong.beneficiary.address.AddressSeal;
import org.nuandong.beneficiary.duplicate.TwinRows.Compared;
import org.nuandong.beneficiary.name.NameKeys;
import org.nuandong.commons.personal.PersonalData;
import org.nuandong.deploy.population.MadeUpRecord;
import org.nuandong.deploy.population.Population;
import org.nuandong.deploy.testing.Backing;

/** Some thousand made-up people of known truth, compared as a pass compares them. */
@QuarkusTest
@QuarkusTestResource(Backing.class)
class DuplicateQualityIT {

    private static final int PEOPLE = 6_000;

    /** Two counties that there are not. */
    private static final List<String> TOWNSHIPS =
            IntStream.range(0, 12)
                    .mapToObj(i -> (i % 3 == 0 ? "990201" : "990202") + "%03d".formatted(i + 1))
                    .toList();

    private static final String PERSON =
            """
            insert into person (id, subject_id, region_code, name, sex, born_on, born_estimated,
                telephone_index, back_entered, registered_at, changed_at, version, name_folded,
                name_pinyin, name_initials, name_sound, name_make)
            values (?, gen_random_uuid(), ?, ?, ?, ?, ?, ?, false, now(), now(), 0, ?, ?, ?, ?, 1)
            """;

    private static final String PAPER =
            "insert into identity_document values (?, ?, 'identity-number', ?, ?, now())";

    private static final String HOUSEHOLD =
            "insert into household (id, region_code, address_sealed, causes, back_entered,"
                    + " registered_at, changed_at, version)"
                    + " values (?, ?, ?, '{}', false, now(), now(), 0)";

    private static final String MEMBER =
            "insert into household_member (id, household_id, person_id, relation, joined_at)"
                    + " values (gen_random_uuid(), ?, ?, 'other', now())";

    @Inject Everybody everybody;
    @Inject WeightsInForce weights;
    @Inject AgroalDataSource database;
    @Inject PersonalData personal;

    private final Map<UUID, MadeUpRecord> records = new HashMap<>();

    @Test
    void almost_all_doubles_come_before_somebody_and_hardly_anything_else() throws SQLException {
        List<MadeUpRecord> population = Population.of(20261122, PEOPLE, TOWNSHIPS);
        enter(population);
        Weights inForce = weights.now();
        List<Compared> found = look(inForce);
        long doubles = population.stream().filter(one -> !one.faults().isEmpty()).count();
        List<Compared> toDecide =
                found.stream().filter(one -> one.likeness().band() != Band.POSSIBLE).toList();
        List<Compared> certain =
                found.stream().filter(one -> one.likeness().band() == Band.CERTAIN).toList();
        double shown = (double) trueOnes(found) / doubles;
        double recall = (double) trueOnes(toDecide) / doubles;
        double precision = (double) trueOnes(toDecide) / toDecide.size();
        String said =
                "%d doubles among %d: %.3f shown, %.3f to be decided with precision %.3f; %d of %d certain true; not to be decided: %s"
                        .formatted(
                                doubles,
                                population.size(),
                                shown,
                                recall,
                                precision,
                                trueOnes(certain),
                                certain.size(),
                                missed(toDecide));
        assertThat(doubles).as(said).isGreaterThan(250);
        assertThat(recall).as(said).isGreaterThanOrEqualTo(0.95);
        assertThat(precision).as(said).isGreaterThanOrEqualTo(0.99);
        // Who has moved far and is written by ear is likely at most.
        assertThat(trueOnes(certain)).as(said).isGreaterThan(doubles * 17 / 20);
        assertThat(scores(found)).isEqualTo(scores(look(readingAll(inForce))));
    }

    private List<Compared> look(Weights inForce) throws SQLException {
        List<Compared> found = new ArrayList<>();
        try (Connection connection = database.getConnection()) {
            everybody.look(connection, false, inForce, found::addAll);
        }
        return found.stream()
                .filter(one -> records.containsKey(one.first().id()))
                .filter(one -> records.containsKey(one.second().id()))
                .filter(one -> one.likeness().score() >= weights.now().possible())
                .toList();
    }

    /** So that nothing is put aside before it is compared field by field. */
    private static Weights readingAll(Weights all) {
        return new Weights(all.points(), -1_000, all.likely(), all.certain(), all.limits());
    }

    private static Map<Set<UUID>, Integer> scores(List<Compared> pairs) {
        return pairs.stream()
                .collect(
                        toMap(
                                one -> Set.of(one.first().id(), one.second().id()),
                                one -> one.likeness().score()));
    }

    private long trueOnes(List<Compared> pairs) {
        return pairs.stream().filter(this::isTrue).count();
    }

    private boolean isTrue(Compared pair) {
        return records.get(pair.first().id()).person() == records.get(pair.second().id()).person();
    }

    /** Faults of the doubles that nobody is asked about, for whoever changes the weights. */
    private Map<Set<MadeUpRecord.Fault>, Integer> missed(List<Compared> toDecide) {
        Set<Integer> seen = new HashSet<>();
        toDecide.stream()
                .filter(this::isTrue)
                .forEach(pair -> seen.add(records.get(pair.first().id()).person()));
        Map<Set<MadeUpRecord.Fault>, Integer> missed = new HashMap<>();
        records.values().stream()
                .filter(one -> !one.faults().isEmpty() && !seen.contains(one.person()))
                .forEach(one -> missed.merge(one.faults(), 1, Integer::sum));
        return missed;
    }

    private void enter(List<MadeUpRecord> population) throws SQLException {
        Map<Integer, UUID> households = new HashMap<>();
        Set<UUID> known = new HashSet<>();
        try (Connection connection = database.getConnection();
                PreparedStatement household = connection.prepareStatement(HOUSEHOLD);
                PreparedStatement person = connection.prepareStatement(PERSON);
                PreparedStatement paper = connection.prepareStatement(PAPER);
                PreparedStatement member = connection.prepareStatement(MEMBER)) {
            for (MadeUpRecord one : population) {
                UUID id = UUID.randomUUID();
                records.put(id, one);
                add(person, id, one);
                if (one.identityNumber() != null) {
                    add(paper, id, one.identityNumber());
                }
                UUID home = households.computeIfAbsent(one.household(), none -> UUID.randomUUID());
                if (known.add(home)) {
                    household.setObject(1, home);
                    household.setString(2, one.region());
                    household.setBytes(3, personal.encrypt(one.address(), AddressSeal.place(home)));
                    household.addBatch();
                }
                member.setObject(1, home);
                member.setObject(2, id);
                member.addBatch();
            }
            household.executeBatch();
            person.executeBatch();
            paper.executeBatch();
            member.executeBatch();
        }
    }

    private static void add(PreparedStatement person, UUID id, MadeUpRecord one)
            throws SQLException {
        NameKeys keys = NameKeys.of(one.name());
        person.setObject(1, id);
        person.setString(2, one.region());
        person.setString(3, one.name());
        person.setString(4, one.sex());
        person.setObject(5, one.bornOn());
        person.setBoolean(6, one.yearOnly());
        person.setBytes(
                7,
                one.telephone() == null ? null : one.telephone().getBytes(StandardCharsets.UTF_8));
        person.setString(8, keys.folded());
        person.setString(9, keys.pinyin());
        person.setString(10, keys.initials());
        person.setString(11, keys.sound());
        person.addBatch();
    }

    private void add(PreparedStatement paper, UUID person, String number) throws SQLException {
        UUID id = UUID.randomUUID();
        paper.setObject(1, id);
        paper.setObject(2, person);
        paper.setBytes(3, personal.encrypt(number, "identity_document:number:" + id));
        paper.setBytes(4, personal.blindIndex("identity-number", number));
        paper.addBatch();
    }

    /**
     * The other tests of this module never meet them. The register may be indexing them just now:
     * whoever is locked is indexed no further.
     */
    @AfterEach
    void they_leave() {
        QuarkusTransaction.requiringNew().run(this::leave);
    }

    private void leave() {
        String them = "(select id from person where region_code like '99020%')";
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("select id from person where region_code like '99020%' for update");
            statement.execute("delete from person_exchange_index where person_id in " + them);
            statement.execute("delete from household_member where person_id in " + them);
            statement.execute("delete from household where region_code like '99020%'");
            statement.execute("delete from identity_document where person_id in " + them);
            statement.execute("delete from person where region_code like '99020%'");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
