package org.nuandong.deploy.local.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nuandong.deploy.local.Api.body;
import static org.nuandong.deploy.local.journey.Patience.soon;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.nuandong.deploy.local.Answer;
import org.nuandong.deploy.local.CapWarning;
import org.nuandong.deploy.local.LocalSystem;
import org.nuandong.deploy.local.RunningSystem;
import org.nuandong.deploy.local.Service;

/** 提供乘车凭证: docs/journeys/ticket-home.md over the three running services. */
@Order(62)
class TicketHomeJourneyIT {

    private static final Instant MORNING = Instant.parse("2027-03-05T09:00:00+08:00");
    private static final String HOME = "421303";

    private final LocalSystem system = RunningSystem.get();
    private Station station;

    @BeforeEach
    void it_is_the_fifth_of_march() {
        system.time().standAt(MORNING);
        station = Station.opened(system, "420302", "茅箭区救助管理站");
    }

    @AfterEach
    void time_goes_on() {
        system.time().runFrom(system.time().now());
    }

    @Test
    void a_worker_waits_for_the_warning_to_end_and_goes_home_with_twelve_yuan_fifty() {
        Guest he = Guest.known(station, "male", 42, "healthy");
        he.countsAs("return", "2027-03");
        String journey = "/api/v1/journeys/" + he.create("journeys", plan()).expect(201).id("id");
        Forbidden.by("journey-open-already", he.create("journeys", plan()));
        tells(journey, "calls", "toWhom", "relatives", "result", "will-receive").expect(200);

        system.time().advance(Duration.ofMinutes(10));
        CapWarning.of(HOME, "橙色", system.time().now())
                .sendBy(system.api(Service.DISPATCH, HOME, "weather-service"));
        soon().untilAsserted(() -> assertThat(state(journey)).isEqualTo("waiting"));
        Forbidden.by("journey-is-waiting", voucher(he, "12.50", true));
        Forbidden.by("journey-is-waiting", tells(journey, "departures"));

        system.time().advance(Duration.ofHours(25));
        soon().untilAsserted(() -> assertThat(state(journey)).isEqualTo("planned"));
        Forbidden.by("fare-above-limit", voucher(he, "20.01", true));
        Forbidden.by("fare-receipt-not-signed", voucher(he, "12.50", false));
        JsonNode gone = voucher(he, "12.50", true).expect(200).body();
        assertThat(gone.at("/exit/transferStation").asText()).contains("救助管理站");
        assertThat(state(journey)).isEqualTo("departed");

        Answer paid = tells(journey, "costs", "kind", "fare", "yuan", new BigDecimal("126.50"));
        assertThat(paid.expect(200).body().path("costYuan").decimalValue())
                .isEqualByComparingTo("126.50");
        tells(journey, "arrivals").expect(200);
        assertThat(state(journey)).isEqualTo("arrived");
        MonthTable.of(station, "2027-03")
                .comesToSay(
                        Map.of(
                                "total", 1, "1.1", 1, "2.3", 1, "3.1", 1, "4.1", 1, "5.2", 1, "6.5",
                                1));
    }

    private Object[] plan() {
        return new Object[] {
            "means",
            "voucher",
            "destination",
            "某市某区",
            "destinationRegion",
            HOME,
            "legs",
            List.of(body("vehicle", "train", "place", "某市火车站", "region", HOME)),
            "departBy",
            system.time().now().plus(Duration.ofHours(2))
        };
    }

    private static Answer voucher(Guest he, String yuan, boolean signed) {
        return he.leaves(
                "voucher",
                "destination",
                "某市某区",
                "direct",
                false,
                "transferStation",
                "某市火车站（某市救助管理站）",
                "foodGiven",
                true,
                "cashYuan",
                new BigDecimal(yuan),
                "receiptSigned",
                signed);
    }

    private Answer tells(String journey, String step, Object... namesAndValues) {
        return station.stationClerk().post(journey + "/" + step, body(namesAndValues));
    }

    private String state(String journey) {
        return station.stationClerk().get(journey).expect(200).text("state");
    }
}
