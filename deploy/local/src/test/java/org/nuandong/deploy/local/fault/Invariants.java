package org.nuandong.deploy.local.fault;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.nuandong.deploy.local.LocalSystem;
import org.nuandong.deploy.local.Service;

/**
 * The one checker of all faults, on a quiet system: I1 to I7 of the reliability rules, from what
 * the clients know, the databases, the topic and the audit chain.
 */
final class Invariants {

    private static final Duration SETTLED = Duration.ofMinutes(2);
    private static final int MORE_LOOKS = 2;
    private static final String TOLD = "select id from outbox where topic = 'nuandong.dispatch.v1'";
    private static final String SENT = TOLD + " and published_at is not null";
    private static final String KEPT = "select id from event where service = 'dispatch'";

    private final LocalSystem system;
    private final Books books;
    private final Quiet quiet;
    private final Wire wire;

    Invariants(LocalSystem system, Books books, Quiet quiet) {
        this.system = system;
        this.books = books;
        this.quiet = quiet;
        this.wire = new Wire(system.backbone().bootstrapServers());
    }

    /**
     * What is broken, a line each; empty when everything holds. A seal or a warning may fall
     * between two questions of one look, so what is broken is broken at every look.
     */
    List<String> violations(Journal journal) throws SQLException {
        List<String> found = look(journal);
        for (int again = 0; again < MORE_LOOKS && !found.isEmpty(); again++) {
            quiet.reachedWithin(SETTLED);
            found = look(journal);
        }
        return found;
    }

    private List<String> look(Journal journal) throws SQLException {
        List<String> found = new ArrayList<>();
        deeds(journal, found);
        for (Law law : Law.values()) {
            expectNone(law.name(), law.broken(books), found);
        }
        events(found);
        for (Reconciliation figure : Reconciliation.values()) {
            expectNone("I5 " + figure, figure.difference(books), found);
        }
        for (Service service : Service.values()) {
            expectNone("dead letters of " + service, deadLetters(service), found);
            audit(service, found);
        }
        return found;
    }

    private void deeds(Journal journal, List<String> found) throws SQLException {
        Map<String, UUID> calls =
                books.idsByText(
                        Service.DISPATCH,
                        "select source_ref, id from tip where source_ref is not null");
        Map<String, UUID> teams = books.idsByText(Service.DISPATCH, "select name, id from team");
        Set<UUID> cancelled =
                books.ids(Service.DISPATCH, "select id from incident where state = 'CANCELLED'");
        journal.done()
                .forEach(
                        (deed, id) -> {
                            boolean there =
                                    switch (deed.kind()) {
                                        case CALL -> id.equals(calls.get(deed.key()));
                                        case TEAM -> id.equals(teams.get(deed.key()));
                                        case CANCELLATION ->
                                                cancelled.contains(UUID.fromString(deed.key()));
                                        case NONSENSE -> false;
                                    };
                            if (!there) {
                                found.add("I1 acknowledged and not there: " + deed);
                            }
                        });
        for (Deed deed : journal.refused()) {
            if (deed.kind() != Deed.Kind.NONSENSE) {
                found.add("I2 refused without a reason: " + deed);
            }
            if (calls.containsKey(deed.key()) || teams.containsKey(deed.key())) {
                found.add("I2 refused and there all the same: " + deed);
            }
        }
        journal.unknown().forEach(deed -> found.add("I3 never answered: " + deed));
        expectNone("answers of a broken service (5xx but 503)", journal.brokenAnswers(), found);
    }

    private void events(List<String> found) throws SQLException {
        // The system lives on: what was sent before the topic is read must stand in it, and what
        // stands in it must be in the outbox afterwards.
        Set<UUID> sent = books.ids(Service.DISPATCH, SENT);
        wire.read();
        Set<UUID> kept = books.ids(Service.REPORTING, KEPT);
        Set<UUID> told = books.ids(Service.DISPATCH, TOLD);
        expectAll("I4 missing in the topic", sent, wire.ids(), found);
        expectAll("I4 in the topic and told by nobody", wire.ids(), told, found);
        wire.outOfOrder().forEach(line -> found.add("I4 out of order on the topic: " + line));
        expectAll("I5 missing in reporting's log", sent, kept, found);
        expectAll("I5 in reporting's log and told by nobody", kept, told, found);
    }

    private long deadLetters(Service service) throws SQLException {
        return books.count(service, "select count(*) from dead_letter");
    }

    private void audit(Service service, List<String> found) {
        JsonNode chain =
                system.api(service, "420200", "auditor")
                        .get("/api/v1/audit-chain")
                        .expect(200)
                        .body();
        if (!chain.path("holds").asBoolean()) {
            found.add("I7 the audit chain of " + service + " is broken: " + chain);
        }
    }

    private static void expectAll(String what, Set<UUID> ids, Set<UUID> among, List<String> found) {
        List<UUID> absent = ids.stream().filter(id -> !among.contains(id)).toList();
        if (!absent.isEmpty()) {
            found.add(what + ": " + absent.size() + ", the first " + absent.get(0));
        }
    }

    private static void expectNone(String what, long count, List<String> found) {
        if (count != 0) {
            found.add(what + ": " + count);
        }
    }
}
