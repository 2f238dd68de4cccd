package org.nuandong.commons.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nuandong.commons.personal.AuditMark;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.deploy.testing.Backing;

/** Who changes the book with all rights of the database is found out, at the right number. */
@QuarkusTest
@QuarkusTestResource(Backing.class)
class AuditTamperingIT {

    private static final int RANDOM_CHANGES = 100;

    @Inject AuditTrail trail;
    @Inject AuditSealer sealer;
    @Inject AuditMark marks;

    private Connection owner;
    private AuditCheck.Finding sound;
    private final List<Long> entryIds = new ArrayList<>();

    @BeforeEach
    void keepASoundBook() throws SQLException {
        for (int i = 0; i < 30; i++) {
            QuarkusTransaction.requiringNew()
                    .run(
                            () ->
                                    trail.read(
                                            "person",
                                            UUID.randomUUID(),
                                            new RegionCode("420200"),
                                            null,
                                            List.of("telephone"),
                                            "call-back"));
        }
        sealer.seal();
        owner = Backing.connect();
        run(
                "create table kept_entry as table audit_entry",
                "create table kept_link as table audit_link");
        try (Statement statement = owner.createStatement();
                ResultSet row =
                        statement.executeQuery(
                                "select entry_id from audit_link order by chain_no")) {
            while (row.next()) {
                entryIds.add(row.getLong(1));
            }
        }
        sound = verify(AuditCheck.Head.NONE);
        assertThat(sound).matches(AuditCheck.Finding::holds);
        assertThat(sound.links()).isGreaterThanOrEqualTo(30);
    }

    @AfterEach
    void putBack() throws SQLException {
        restore();
        run("drop table kept_entry", "drop table kept_link");
        owner.close();
        assertThat(verify(published())).matches(AuditCheck.Finding::holds);
    }

    private AuditCheck.Head published() {
        return new AuditCheck.Head(sound.links(), sound.head());
    }

    private AuditCheck.Finding verify(AuditCheck.Head head) throws SQLException {
        try (Connection connection = Backing.connect()) {
            return new AuditCheck(marks).verify(connection, head);
        }
    }

    private void run(String... statements) throws SQLException {
        try (Statement statement = owner.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private void restore() throws SQLException {
        run(
                "alter table audit_entry disable trigger user",
                "alter table audit_link disable trigger user",
                "delete from audit_link",
                "delete from audit_entry",
                "insert into audit_entry overriding system value select * from kept_entry",
                "insert into audit_link select * from kept_link",
                "alter table audit_entry alter id set generated always",
                "alter table audit_entry enable trigger user",
                "alter table audit_link enable trigger user");
    }

    private void tamper(Tampering how, int index) throws SQLException {
        long no = index + 1L;
        how.at(owner, no, entryIds.get(index), entryIds.get(index + 1));
        assertThat(verify(published()).firstBad())
                .as("%s at link %d of %d", how, no, sound.links())
                .isEqualTo(how.firstBad(no, sound.links()));
        restore();
    }

    @ParameterizedTest
    @EnumSource(Tampering.class)
    void each_kind_of_change_is_named_at_its_number(Tampering how) throws SQLException {
        tamper(how, entryIds.size() / 2);
    }

    @Test
    void a_hundred_random_single_changes_are_all_found() throws SQLException {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < RANDOM_CHANGES; i++) {
            int index = random.nextInt(entryIds.size() - 1);
            Tampering how = Tampering.any(random);
            try {
                tamper(how, index);
            } catch (AssertionError e) {
                throw new AssertionError("seed " + seed + ": " + e.getMessage(), e);
            }
        }
    }

    @Test
    void a_shortened_book_is_seen_by_its_published_head_alone() throws SQLException {
        Tampering.CUT_TAIL.at(owner, sound.links() - 3, 0, 0);
        assertThat(verify(AuditCheck.Head.NONE)).matches(AuditCheck.Finding::holds);
        assertThat(verify(published()))
                .extracting(AuditCheck.Finding::firstBad, AuditCheck.Finding::reason)
                .containsExactly(sound.links() - 3, "the chain ends before the published head");
    }

    @Test
    void an_entry_forged_through_the_front_door_is_sealed_and_found() throws SQLException {
        try (Connection connection = Backing.connect();
                Statement insert = connection.createStatement()) {
            insert.execute(
                    "insert into audit_entry (at, actor, kind, action, object_type, object_id,"
                            + " mark) select at, 'forged', kind, action, object_type, object_id,"
                            + " mark from audit_entry order by id limit 1");
        }
        sealer.seal();
        assertThat(verify(published()))
                .extracting(AuditCheck.Finding::firstBad, AuditCheck.Finding::reason)
                .containsExactly(sound.links() + 1, "its entry was not written by the service");
    }
}
