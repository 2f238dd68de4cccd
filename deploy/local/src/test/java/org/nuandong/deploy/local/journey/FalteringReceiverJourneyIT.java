package org.nuandong.deploy.local.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nuandong.deploy.local.Api.body;
import static org.nuandong.deploy.local.journey.Patience.soon;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.nuandong.deploy.local.Answer;
import org.nuandong.deploy.local.LocalSystem;
import org.nuandong.deploy.local.RunningSystem;

/**
 * R271: partners whose servers hang, err, go, move and return: docs/journeys/faltering-receiver.md.
 */
@Order(40)
class FalteringReceiverJourneyIT {

    private static final Instant EVENING = Instant.parse("2027-01-24T20:00:00+08:00");
    private static final String PATH = "/api/v1/subscriptions";
    private static final int CALLS = 5;

    private final LocalSystem system = RunningSystem.get();
    private final Station station = new Station(system, "420281", Station.DAYE);
    private final List<Receiver> receivers = new ArrayList<>();
    private final List<Partner> partners = new ArrayList<>();

    /** A partner's subscription and where it listens. */
    private record Partner(String path, Receiver receiver) {

        List<String> ids() {
            return receiver.calls().stream().map(Receiver.Call::id).toList();
        }
    }

    @BeforeEach
    void it_is_eight_in_the_evening() {
        system.time().standAt(EVENING);
    }

    @AfterEach
    void partners_go() {
        for (Partner partner : partners) {
            Answer now = station.operator().get(partner.path());
            station.operator().delete(partner.path(), now.etag()).expect(200);
        }
        receivers.forEach(Receiver::close);
        system.time().runFrom(system.time().now());
    }

    @Test
    void one_hangs_one_errs_one_moves_one_returns_and_each_gets_everything_under_the_same_ids() {
        Partner quick = partner(server());
        Partner hangs = partner(server().answering(Receiver.HANG));
        Partner errs = partner(server().answering(500));
        Receiver old = server();
        Partner moves = partner(old);
        old.close();
        Partner returns = partner(server().answering(410));
        for (int i = 0; i < CALLS; i++) {
            call();
        }

        soon().until(() -> quick.ids().size() == CALLS);
        Set<String> told = new LinkedHashSet<>(quick.ids());
        assertThat(told).hasSize(CALLS);
        assertThat(hangs.ids()).isEmpty();
        assertThat(errs.ids()).isEmpty();

        errs.receiver().answering(204);
        Receiver fresh = server();
        move(moves, fresh);
        soon().until(() -> "disabled".equals(view(returns).path("state").asText()));
        returns.receiver().answering(204);
        station.operator().post(returns.path() + "/enablements", Map.of()).expect(200);
        hangs.receiver().answering(204);
        hangs.receiver().letGo();

        // The schedule of the specification: 5 s, 5 min, 30 min after a failure.
        for (Duration pause :
                List.of(
                        Duration.ofSeconds(5),
                        Duration.ofMinutes(5),
                        Duration.ofMinutes(30),
                        Duration.ofHours(2))) {
            if (!all(told, errs, hangs, returns) || fresh.calls().size() < CALLS) {
                system.time().advance(pause);
                settle();
            }
        }
        assertThat(distinct(errs.receiver())).containsExactlyInAnyOrderElementsOf(told);
        assertThat(distinct(hangs.receiver())).containsExactlyInAnyOrderElementsOf(told);
        assertThat(distinct(returns.receiver())).containsExactlyInAnyOrderElementsOf(told);
        assertThat(distinct(fresh)).containsExactlyInAnyOrderElementsOf(told);
        for (Partner partner : partners) {
            soon().until(() -> view(partner).path("waiting").asInt() == 0);
        }
        assertThat(quick.ids()).hasSize(CALLS);
    }

    /**
     * What is due now is tried before time leaps again; who is being spared by the sender has some
     * real seconds.
     */
    private void settle() {
        long until = System.nanoTime() + Duration.ofSeconds(15).toNanos();
        soon().until(
                        () ->
                                System.nanoTime() > until
                                        || partners.stream().noneMatch(this::hasSomethingDue));
    }

    private boolean hasSomethingDue(Partner partner) {
        JsonNode pending =
                station.operator()
                        .get(partner.path() + "/deliveries?state=pending")
                        .expect(200)
                        .body()
                        .path("items");
        for (JsonNode delivery : pending) {
            Instant next = Instant.parse(delivery.path("nextAttemptAt").asText());
            if (!next.isAfter(system.time().now())) {
                return true;
            }
        }
        return false;
    }

    private static boolean all(Set<String> told, Partner... partners) {
        for (Partner partner : partners) {
            if (!distinct(partner.receiver()).containsAll(told)) {
                return false;
            }
        }
        return true;
    }

    private static Set<String> distinct(Receiver receiver) {
        Set<String> ids = new LinkedHashSet<>();
        receiver.calls().forEach(call -> ids.add(call.id()));
        return ids;
    }

    private void move(Partner partner, Receiver there) {
        Answer now = station.operator().get(partner.path()).expect(200);
        station.operator().patch(partner.path(), now.etag(), body("url", there.url())).expect(200);
    }

    private JsonNode view(Partner partner) {
        return station.operator().get(partner.path()).expect(200).body();
    }

    private Receiver server() {
        Receiver receiver = Receiver.open();
        receivers.add(receiver);
        return receiver;
    }

    private Partner partner(Receiver receiver) {
        Answer made =
                station.operator()
                        .create(
                                PATH,
                                body(
                                        "name", "协同单位 " + UUID.randomUUID(),
                                        "agency", "police",
                                        "regionCode", station.region(),
                                        "eventTypes", List.of("incident.opened"),
                                        "url", receiver.url()))
                        .expect(201);
        Partner partner =
                new Partner(PATH + "/" + made.body().at("/subscription/id").asText(), receiver);
        partners.add(partner);
        return partner;
    }

    private void call() {
        station.hotlineClerk()
                .create(
                        "/api/v1/tips",
                        body(
                                "region",
                                station.region(),
                                "unitId",
                                station.unit(),
                                "address",
                                "大冶人民广场",
                                "description",
                                "广场长椅上有人过夜"))
                .expect(201);
    }
}
