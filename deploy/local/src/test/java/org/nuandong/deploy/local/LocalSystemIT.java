package org.nuandong.deploy.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.nuandong.deploy.embedded.TokenDraft;

/** The parts of one system, killed and started again, as the journeys will do it. */
@Order(100)
class LocalSystemIT {

    private static final Instant NEW_YEAR = Instant.parse("2028-01-01T00:00:00Z");

    private final LocalSystem system = RunningSystem.get();

    @AfterEach
    void time_goes_on() {
        system.time().runFrom(system.time().now());
    }

    @Test
    void every_service_knows_who_asks_and_refuses_whom_it_does_not_know() {
        for (Service service : Service.values()) {
            Answer me = system.api(service, "420200", "viewer").get("/api/v1/me").expect(200);
            Answer stranger =
                    system.api(service, TokenDraft.of("viewer").issuer("somebody-else"))
                            .get("/api/v1/me");

            assertThat(me.body().at("/regions/0").asText()).isEqualTo("420200");
            assertThat(stranger.status()).isEqualTo(401);
        }
    }

    @Test
    void the_services_follow_the_time_of_the_journey() {
        system.time().standAt(NEW_YEAR);

        Answer household =
                system.api(Service.BENEFICIARY, "420200", "registrar")
                        .create("/api/v1/households", family("张某甲", "410527196802290013"))
                        .expect(201);

        assertThat(household.body().findValuesAsText("registeredAt"))
                .contains("2028-01-01T00:00:00Z");
    }

    @Test
    void a_killed_service_comes_back_with_its_address_and_its_data() {
        Api registrar = system.api(Service.BENEFICIARY, "420200", "registrar");
        Answer before =
                registrar
                        .create("/api/v1/households", family("李某乙", "520111194903070021"))
                        .expect(201);
        ServiceProcess service = system.service(Service.BENEFICIARY);

        service.kill();
        assertThat(service.isReady()).isFalse();
        service.start();
        service.awaitReady();

        Answer after = registrar.get("/api/v1/households/" + before.text("id")).expect(200);
        assertThat(after.text("id")).isEqualTo(before.text("id"));
    }

    @Test
    void a_frozen_service_answers_nothing_until_it_is_thawed() {
        ServiceProcess service = system.service(Service.REPORTING);

        service.freeze();
        boolean frozen = service.isReady();
        service.thaw();

        assertThat(frozen).isFalse();
        await().atMost(Duration.ofSeconds(10)).until(service::isReady);
    }

    private static Map<String, Object> family(String name, String identityNumber) {
        return Api.body(
                "regionCode",
                "420202006",
                "address",
                "示范路1号2单元301室",
                "members",
                List.of(
                        Api.body(
                                "relation",
                                "head",
                                "person",
                                Api.body(
                                        "name",
                                        name,
                                        "identityNumber",
                                        identityNumber,
                                        "sex",
                                        name.startsWith("张") ? "male" : "female"))));
    }
}
