package org.nuandong.dispatch.care;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.nuandong.dispatch.care.CareFixture.CASES;
import static org.nuandong.dispatch.care.CareFixture.admission;
import static org.nuandong.dispatch.care.CareFixture.escorted;
import static org.nuandong.dispatch.care.CareFixture.onPaper;
import static org.nuandong.dispatch.care.CareFixture.with;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.nuandong.deploy.testing.Backing;
import org.nuandong.deploy.testing.EventProbe;
import org.nuandong.deploy.testing.SeenEvent;
import org.nuandong.dispatch.Api;

/** The month 2016-08 of 上街区 (B6): seven made-up people, entered afterwards from paper. */
@QuarkusTest
@QuarkusTestResource(Backing.class)
class PublishedMonthTest {

    private static final List<Guest> GUESTS =
            List.of(
                    new Guest("male", 45, "healthy", "in-province", "voucher", "return"),
                    new Guest("female", 62, "healthy", "in-province", "voucher", "return"),
                    new Guest("male", 38, "mental-disorder", "in-province", "escort", "medical"),
                    new Guest("female", 29, "mental-disorder", "in-province", "escort", "return"),
                    new Guest(
                            "male",
                            71,
                            "intellectual-disability",
                            "in-province",
                            "escort",
                            "return"),
                    new Guest(
                            "female",
                            55,
                            "intellectual-disability",
                            "in-province",
                            "escort",
                            "return"),
                    new Guest(
                            "male",
                            66,
                            "intellectual-disability",
                            "unknown",
                            "stays",
                            "placement"));

    private final Api leader = Api.as("duty-leader");

    @Test
    void seven_people_are_entered_afterwards_and_tell_what_the_table_counts() {
        List<UUID> stays = new ArrayList<>();
        for (int i = 0; i < GUESTS.size(); i++) {
            stays.add(enter(GUESTS.get(i), i + 1));
        }

        try (EventProbe probe = EventProbe.on("nuandong.dispatch.v1")) {
            probe.await("case.primary-service-set", stays.get(6));
            List<SeenEvent> told = stays.stream().flatMap(s -> probe.about(s).stream()).toList();
            assertThat(told)
                    .allSatisfy(e -> assertThat(e.data().path("backEntered").asBoolean()).isTrue());
            assertThat(values(told, "case.admitted", "sex"))
                    .isEqualTo(Map.of("male", 4L, "female", 3L));
            assertThat(values(told, "case.admitted", "ageBand"))
                    .isEqualTo(Map.of("19-59", 4L, "60-79", 3L));
            assertThat(values(told, "case.admitted", "condition"))
                    .isEqualTo(
                            Map.of(
                                    "healthy", 2L,
                                    "mental-disorder", 2L,
                                    "intellectual-disability", 3L));
            assertThat(values(told, "case.admitted", "origin"))
                    .isEqualTo(Map.of("in-province", 6L, "unknown", 1L));
            assertThat(values(told, "case.exited", "exitKind"))
                    .isEqualTo(Map.of("voucher", 2L, "escorted-return", 4L));
            assertThat(values(told, "case.primary-service-set", "kind"))
                    .isEqualTo(Map.of("return", 5L, "medical", 1L, "placement", 1L));
            assertThat(told.stream().map(e -> e.data().path("subjectId").asText()).distinct())
                    .hasSize(7);
        }
    }

    private UUID enter(Guest guest, int number) {
        Map<String, Object> body =
                with(
                        admission(
                                Map.of(
                                        "sex", guest.sex(),
                                        "apparentAge", guest.age(),
                                        "name", "测试" + number + "号"),
                                guest.condition()),
                        "origin",
                        guest.origin(),
                        "admittedAt",
                        "2016-08-0" + number + "T09:30:00+08:00");
        UUID stay = leader.created(CASES, onPaper(body));
        String path = CASES + "/" + stay;
        leader.post(
                        path + "/primary-services",
                        onPaper(Map.of("kind", guest.service(), "month", "2016-08")))
                .statusCode(200);
        if (!guest.leaves().equals("stays")) {
            leader.post(path + "/exits", onPaper(exit(guest, number))).statusCode(200);
        }
        return stay;
    }

    private static Map<String, Object> exit(Guest guest, int number) {
        Map<String, Object> kind =
                guest.leaves().equals("voucher")
                        ? Map.of("kind", "voucher", "destination", "某市救助管理站")
                        : escorted();
        return with(kind, "exitedAt", "2016-08-1" + number + "T15:00:00+08:00");
    }

    private static Map<String, Long> values(List<SeenEvent> told, String name, String field) {
        Stream<SeenEvent> named = told.stream().filter(e -> e.name().equals(name));
        return named.collect(groupingBy(e -> e.data().path(field).asText(), counting()));
    }

    private record Guest(
            String sex, int age, String condition, String origin, String leaves, String service) {}
}
