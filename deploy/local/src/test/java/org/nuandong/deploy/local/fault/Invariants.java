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

    private static final Duration SETTLED = Duration.ofSeconds(60);
    private static final String TOLD = "select id from outbox where topic = 'nuandong.dispatch.v1'";
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
     * between two questions of one look, so what is broken is broken at a second look as well.
     */
    List<String> violations(Journal journal) throws SQLException {
        List<String> found = look(journal);
        if (found.isEmpty()) {
            return found;
        }
        quiet.reachedWithin(SETTLED);
        return look(journal);
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
        wire.read();
        Set<UUID> told = books.ids(Service.DISPATCH, TOLD);
        expectSame("I4 outbox and topic", told, wire.ids(), found);
        wire.outOfOrder().forEach(line -> found.add("I4 out of order on the topic: " + line));
        expectSame(
                "I5 outbox and reporting's log", told, books.ids(Service.REPORTING, KEPT), found);
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

    private static void expectSame(
            String what, Set<UUID> one, Set<UUID> other, List<String> found) {
        long missing = one.stream().filter(id -> !other.contains(id)).count();
        long tooMany = other.stream().filter(id -> !one.contains(id)).count();
        if (missing + tooMany > 0) {
            found.add(what + ": " + missing + " missing, " + tooMany + " too many");
        }
    }

    private static void expectNone(String what, long count, List<String> found) {
        if (count != 0) {
            found.add(what + ": " + count);
        }
    }
}
