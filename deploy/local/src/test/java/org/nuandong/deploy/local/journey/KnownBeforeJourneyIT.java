package org.nuandong.deploy.local.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nuandong.deploy.local.Api.body;
import static org.nuandong.deploy.local.journey.Patience.soon;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.nuandong.deploy.embedded.TokenDraft;
import org.nuandong.deploy.local.Answer;
import org.nuandong.deploy.local.Api;
import org.nuandong.deploy.local.LocalSystem;
import org.nuandong.deploy.local.MadeUpTownship;
import org.nuandong.deploy.local.RunningSystem;
import org.nuandong.deploy.local.Service;
import org.nuandong.deploy.local.TableImport;

/**
 * 入站识别、流浪史台账 and 名册导入 over the three running services: docs/journeys/known-before.md, wandering.md
 * and import.md.
 */
@Order(67)
class KnownBeforeJourneyIT {

    private static final Instant MORNING = Instant.parse("2027-07-20T09:00:00+08:00");

    /** 咸安区, where he is at home; 汀泗桥镇 keeps the list. */
    private static final String HOME = "421202";

    private static final String TOWNSHIP = "421202100";
    private static final String NUMBER = "421202195908170057";
    private static final String ENTRIES = "/api/v1/wandering-entries";

    private final LocalSystem system = RunningSystem.get();
    private Station station;
    private Api registrar;

    @BeforeEach
    void it_is_the_twentieth_of_july() {
        system.time().standAt(MORNING);
        registrar =
                system.api(
                        Service.BENEFICIARY,
                        TokenDraft.of("registrar").subject("registrar-" + HOME).regions(HOME));
    }

    @AfterEach
    void time_goes_on() {
        system.time().runFrom(system.time().now());
    }

    @Test
    void whom_his_family_misses_is_known_at_the_door_and_home_is_warned_when_he_wanders_again() {
        station = Station.opened(system, "420703", "华容区救助管理站");
        UUID person = registeredMissing();
        Guest first = admitted();
        soon().untilAsserted(
                        () ->
                                assertThat(first.view().path("known").toString())
                                        .contains("missing"));
        isLinkedBothWays(first, person, 1);
        leaves(first);
        JsonNode once = entryOf(person, 1);
        assertThat(once.path("homeRegion").asText()).isEqualTo(HOME);

        system.time().advance(Duration.ofDays(2));
        Guest again = admitted();
        isLinkedBothWays(again, person, 2);
        leaves(again);
        JsonNode twice = entryOf(person, 2);
        assertThat(twice.path("classes").toString()).contains("repeated");
        homeIsWarned(twice);
        soon().untilAsserted(
                        () ->
                                assertThat(
                                                registrar
                                                        .get("/api/v1/persons/" + person + "/flags")
                                                        .expect(200)
                                                        .body()
                                                        .toString())
                                        .contains("repeated-wandering"));
        aLinkUndoneIsNotMadeAgain(again, person);
    }

    private UUID registeredMissing() {
        Answer household =
                registrar
                        .create(
                                "/api/v1/households",
                                body(
                                        "regionCode",
                                        TOWNSHIP,
                                        "address",
                                        "示范路5号",
                                        "members",
                                        List.of(
                                                body(
                                                        "relation",
                                                        "head",
                                                        "person",
                                                        body(
                                                                "name", "钱某申",
                                                                "sex", "male",
                                                                "identityNumber", NUMBER)))))
                        .expect(201);
        UUID person = UUID.fromString(household.body().at("/members/0/person/id").asText());
        registrar
                .create("/api/v1/persons/" + person + "/flags", body("flag", "missing"))
                .expect(201);
        return person;
    }

    private Guest admitted() {
        UUID id =
                station.stationClerk()
                        .create(
                                "/api/v1/care-cases",
                                body(
                                        "unitId",
                                        station.unit(),
                                        "regionCode",
                                        station.region(),
                                        "person",
                                        body(
                                                "name", "钱某申",
                                                "sex", "male",
                                                "identityNumber", NUMBER),
                                        "condition",
                                        "healthy",
                                        "origin",
                                        "in-province"))
                        .expect(201)
                        .id("id");
        return new Guest(station, id);
    }

    private void isLinkedBothWays(Guest guest, UUID person, int links) {
        soon().untilAsserted(
                        () ->
                                assertThat(guest.view().path("registryPersonId").asText())
                                        .isEqualTo(person.toString()));
        assertThat(links(person)).hasSize(links).contains(guest.id().toString());
    }

    private List<String> links(UUID person) {
        List<String> ids = new java.util.ArrayList<>();
        registrar
                .get("/api/v1/persons/" + person + "/care-links")
                .expect(200)
                .body()
                .path("caseIds")
                .forEach(id -> ids.add(id.asText()));
        return ids;
    }

    private void leaves(Guest guest) {
        guest.post(
                        "prevention/findings",
                        "causes",
                        List.of("no-work"),
                        "needs",
                        List.of("work"),
                        "homeRegion",
                        HOME)
                .expect(200);
        guest.leaves("self-departed", "told", true, "statementSigned", true).expect(200);
    }

    /** His entry of the ledger once it counts so many stays. */
    private JsonNode entryOf(UUID person, int times) {
        JsonNode[] found = new JsonNode[1];
        soon().untilAsserted(
                        () -> {
                            for (JsonNode entry : entries()) {
                                if (entry.path("personId").asText().equals(person.toString())) {
                                    found[0] = entry;
                                }
                            }
                            assertThat(found[0]).isNotNull();
                            assertThat(found[0].path("times").asInt()).isEqualTo(times);
                        });
        return found[0];
    }

    private JsonNode entries() {
        return registrar.get(ENTRIES + "?state=open").expect(200).body().path("items");
    }

    private void homeIsWarned(JsonNode entry) {
        String id = entry.path("id").asText();
        soon().untilAsserted(
                        () ->
                                assertThat(
                                                registrar
                                                        .get(ENTRIES + "/" + id)
                                                        .expect(200)
                                                        .text("warnedAt"))
                                        .isNotEmpty());
        assertThat(
                        registrar
                                .get("/api/v1/work-items?step=wandering-warning&limit=200")
                                .expect(200)
                                .body()
                                .toString())
                .contains(id);
        registrar.post(ENTRIES + "/" + id + "/acknowledgements", Map.of()).expect(200);
    }

    private void aLinkUndoneIsNotMadeAgain(Guest guest, UUID person) {
        registrar
                .post(
                        "/api/v1/persons/" + person + "/care-links/" + guest.id() + "/undoing",
                        body("reason", "wrong-person"))
                .expect(200);
        soon().untilAsserted(
                        () ->
                                assertThat(guest.view().path("registryPersonId").isTextual())
                                        .isFalse());
        assertThat(links(person)).hasSize(1).doesNotContain(guest.id().toString());
    }

    @Test
    void a_township_imports_251_households_and_the_figures_stay_right() {
        MadeUpTownship town = new MadeUpTownship(TOWNSHIP, 251, LocalDate.of(1948, 1, 1));
        TableImport faulty = announced("faulty");
        JsonNode checked = faulty.sent(town.table(14)).body();
        assertThat(checked.at("/rows/faulty").asInt()).isEqualTo(14);
        assertThat(checked.at("/rows/held").asInt()).isEqualTo(14);
        assertThat(faulty.get("faults?limit=200").body().path("items")).hasSize(14);
        Forbidden.by("import-has-faults", faulty.accept("all"));
        faulty.discarded();

        TableImport corrected = announced("corrected");
        assertThat(corrected.sent(town.table(0)).body().at("/rows/fresh").asInt()).isEqualTo(502);
        JsonNode accepted = corrected.accepted("all").body();
        assertThat(accepted.path("state").asText()).isEqualTo("accepted");
        assertThat(accepted.at("/rows/done").asInt()).isEqualTo(502);
        TableImport again = announced("again");
        assertThat(again.sent(town.table(0)).body().at("/rows/unchanged").asInt()).isEqualTo(502);
        Forbidden.by("import-has-nothing-to-write", again.accept("all"));

        Instant through = system.time().now();
        Api operator = system.api(Service.REPORTING, HOME, "operator");
        system.time().runFrom(through);
        soon().untilAsserted(
                        () -> {
                            for (JsonNode source :
                                    operator.get("/api/v1/sources").expect(200).body()) {
                                if (source.path("service").asText().equals("beneficiary")) {
                                    assertThat(Instant.parse(source.path("coveredUntil").asText()))
                                            .isAfter(through);
                                }
                            }
                        });
        assertThat(
                        operator.get("/api/v1/figures/tally-check")
                                .expect(200)
                                .body()
                                .path("differences")
                                .asInt())
                .isZero();
    }

    private TableImport announced(String step) {
        return TableImport.announced(
                registrar, "township-" + step, "households", TOWNSHIP, Duration.ofMinutes(3));
    }
}
