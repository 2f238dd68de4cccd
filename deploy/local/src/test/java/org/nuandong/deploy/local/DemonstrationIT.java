package org.nuandong.deploy.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 示范冬季: what stands in the system is not entered twice, whatever was written down of it. */
@Order(99)
class DemonstrationIT {

    private static final Instant MORNING = Instant.parse("2027-08-02T10:00:00+08:00");

    private final LocalSystem system = RunningSystem.get();

    @TempDir Path folder;

    @BeforeEach
    void it_is_a_morning_in_august() {
        system.time().standAt(MORNING);
    }

    @AfterEach
    void time_goes_on() {
        system.time().runFrom(system.time().now());
    }

    @Test
    void three_guests_stay_three_when_the_ledger_was_lost_behind_them() throws IOException {
        new StationCareChapter(system).enter(ledger("first"));
        List<String> guests = guests();

        new StationCareChapter(system).enter(ledger("second"));

        assertThat(guests).hasSize(3);
        assertThat(guests()).isEqualTo(guests);
    }

    @Test
    void a_street_s_list_and_a_double_are_entered_once() throws IOException {
        new RegisterChapter(system).enter(ledger("register-first"));
        List<String> imports = imports();

        new RegisterChapter(system).enter(ledger("register-second"));

        assertThat(imports).contains("accepted 24", "discarded 0");
        assertThat(imports()).isEqualTo(imports);
        Api registrar = system.api(Service.BENEFICIARY, BootstrapUnits.HUANGSHI, "registrar");
        assertThat(registrar.get("/api/v1/duplicates?state=same").expect(200).body().path("items"))
                .hasSize(1);
    }

    @Test
    void a_street_s_payments_are_made_once() throws IOException {
        new RegisterChapter(system).enter(ledger("paid-register"));
        new PaymentsChapter(system).enter(ledger("payments-first"));
        List<String> payments = payments();

        new PaymentsChapter(system).enter(ledger("payments-second"));

        assertThat(payments).hasSize(25);
        assertThat(payments.stream().filter("approved 300.0"::equals)).hasSize(12);
        assertThat(payments.stream().filter(List.of("paid 300.0", "confirmed 300.0")::contains))
                .hasSize(12);
        assertThat(payments).contains("confirmed 300.0");
        assertThat(payments).contains("reissued 300.0");
        assertThat(payments()).isEqualTo(payments);
    }

    @Test
    void a_street_is_surveyed_and_visited_once() throws IOException {
        new RegisterChapter(system).enter(ledger("walked-register"));
        new FieldWorkChapter(system).enter(ledger("walked-first"));
        List<String> visits = visits();

        new FieldWorkChapter(system).enter(ledger("walked-second"));

        assertThat(visits.stream().filter("done"::equals)).hasSize(5);
        assertThat(visits()).isEqualTo(visits);
    }

    @Test
    void tables_come_up_to_the_city_once_with_one_missing_and_one_given_back() throws IOException {
        new ShangjieMonth(system).enter(ledger("reported-month"));
        new ReportChapter(system).enter(ledger("reported-first"));
        List<String> tables = tables();

        new ReportChapter(system).enter(ledger("reported-second"));

        assertThat(tables.stream().filter("accepted"::equals)).hasSize(6);
        assertThat(tables).contains("returned", "draft");
        assertThat(tables()).isEqualTo(tables);
    }

    /** Of last month, by the units of the city. */
    private List<String> tables() {
        List<String> tables = new ArrayList<>();
        system.api(Service.REPORTING, BootstrapUnits.HUANGSHI, "reporting-officer")
                .get("/api/v1/reports?form=homeless-relief-monthly&period=2027-07")
                .expect(200)
                .body()
                .path("items")
                .forEach(one -> tables.add(one.path("state").asText()));
        return tables;
    }

    private List<String> visits() {
        List<String> visits = new ArrayList<>();
        system.api(Service.BENEFICIARY, BootstrapUnits.HUANGSHI, "programme-officer")
                .get("/api/v1/visits?limit=100")
                .expect(200)
                .body()
                .path("items")
                .forEach(one -> visits.add(one.path("state").asText()));
        return visits;
    }

    private List<String> payments() {
        List<String> payments = new ArrayList<>();
        system.api(Service.BENEFICIARY, BootstrapUnits.HUANGSHI, "programme-officer")
                .get("/api/v1/payments?limit=100")
                .expect(200)
                .body()
                .path("items")
                .forEach(
                        one ->
                                payments.add(
                                        one.path("state").asText()
                                                + " "
                                                + one.path("amountYuan").asDouble()));
        return payments;
    }

    /** State and rows written of each. */
    private List<String> imports() {
        List<String> imports = new ArrayList<>();
        system.api(Service.BENEFICIARY, BootstrapUnits.HUANGSHI, "registrar")
                .get("/api/v1/imports")
                .expect(200)
                .body()
                .path("items")
                .forEach(
                        one ->
                                imports.add(
                                        one.path("state").asText() + " " + one.at("/rows/done")));
        return imports;
    }

    private DemonstrationLedger ledger(String name) throws IOException {
        Path file = folder.resolve(name + ".properties");
        Files.writeString(file, "startedAt=" + MORNING.truncatedTo(ChronoUnit.SECONDS));
        return new DemonstrationLedger(file);
    }

    /** Number and state of each. */
    private List<String> guests() {
        JsonNode items =
                system.api(Service.DISPATCH, BootstrapUnits.HUANGSHI, "station-clerk")
                        .get(
                                "/api/v1/care-cases?unitId="
                                        + BootstrapUnits.HUANGSHI_STATION
                                        + "&from="
                                        + MORNING.minus(1, ChronoUnit.DAYS))
                        .expect(200)
                        .body()
                        .path("items");
        List<String> guests = new ArrayList<>();
        items.forEach(
                guest ->
                        guests.add(
                                guest.path("caseNo").asText()
                                        + " "
                                        + guest.path("state").asText()));
        return guests;
    }
}
