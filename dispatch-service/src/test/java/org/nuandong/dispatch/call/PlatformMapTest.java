package org.nuandong.dispatch.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.nuandong.dispatch.call.CallFixture.POLICE_CALLS;
import static org.nuandong.dispatch.call.CallFixture.with;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nuandong.deploy.testing.Backing;
import org.nuandong.deploy.testing.EventProbe;
import org.nuandong.dispatch.Api;
import org.nuandong.dispatch.Sql;
import org.nuandong.dispatch.TestClock;

/** docs/journeys/platform-call.md: a platform hands over its list, and the next call is read so. */
@QuarkusTest
@QuarkusTestResource(Backing.class)
class PlatformMapTest {

    private static final String REGION = "420296";
    private static final String FIELDS = "/api/v1/platform-fields";
    private static final String CODES = "/api/v1/platform-codes";

    @Inject TestClock clock;
    @Inject CallMaps maps;

    private final Api operator = Api.in(REGION, "operator");
    private final Api police = Api.in(REGION, "platform-110");
    private final Api clerk = Api.in(REGION, "hotline-clerk");

    @AfterEach
    void leaveNothingBehind() {
        Sql.update("delete from platform_field where region_code = ?", REGION);
        Sql.update("delete from platform_code where region_code = ?", REGION);
        maps.reload();
        clock.run();
    }

    @Test
    void what_the_operator_enters_is_how_the_next_call_is_read_until_it_ends() {
        UUID field = operator.created(FIELDS, field());
        UUID code = operator.created(CODES, code());

        await().untilAsserted(() -> assertThat(address("团城山公园")).isEqualTo("团城山公园"));
        clerk.get("/api/v1/tips/" + call("团城山公园"))
                .body("kind", equalTo("stranded"))
                .body("facts", hasItem("drunk"));
        operator.get(FIELDS + "?platform=110&region=" + REGION + "&limit=200")
                .statusCode(200)
                .body("items.id", hasItem(field.toString()))
                .body("items.field", hasItem("AFDD"));
        UUID map =
                UUID.nameUUIDFromBytes(
                        ("platform-map:110:" + REGION + ":JQDZ").getBytes(StandardCharsets.UTF_8));
        try (EventProbe probe = EventProbe.on("nuandong.dispatch.v1")) {
            assertThat(probe.await("platform-map.changed", map).data().path("meaning").asText())
                    .isEqualTo("address");
        }

        operator.post(FIELDS + "/" + field + "/endings", Map.of())
                .statusCode(200)
                .body("validTo", notNullValue());
        operator.post(FIELDS + "/" + field + "/endings", Map.of()).statusCode(409);
        operator.post(CODES + "/" + code + "/endings", Map.of()).statusCode(200);
        await().untilAsserted(() -> assertThat(address("团城山公园")).isEqualTo("黄石大道"));
        operator.get(FIELDS + "?at=" + clock.instant() + "&limit=200")
                .body("items.id", not(hasItem(field.toString())));
    }

    @Test
    void what_begins_tomorrow_is_read_by_the_calls_of_tomorrow() {
        clock.set(clock.instant());
        Instant tomorrow = clock.instant().plus(Duration.ofDays(1));
        operator.created(FIELDS, with(field(), "validFrom", tomorrow.toString()));
        maps.reload();

        assertThat(address("团城山公园")).isEqualTo("黄石大道");
        clock.set(tomorrow);

        assertThat(address("团城山公园")).isEqualTo("团城山公园");
    }

    @ParameterizedTest
    @CsvSource({
        "platform, 119, 400, unknown-code",
        "meaning, weather, 400, unknown-code",
        "regionCode, 000000, 403, foreign-region",
        "regionCode, 320500, 403, foreign-region",
        "validFrom, 2020-01-01T00:00:00Z, 400, map-not-backwards",
        "validTo, 2020-01-01T00:00:00Z, 400, map-ends-before-it-begins",
    })
    void a_field_that_cannot_be_is_refused(String name, String value, int status, String code) {
        operator.create(FIELDS, with(field(), name, value))
                .statusCode(status)
                .body("code", equalTo(code));
    }

    @ParameterizedTest
    @CsvSource({
        "kind, no-such-kind, unknown-code",
        "priority, at-once, unknown-code",
        "value, female, map-says-nothing",
        "meaning, sex, map-says-nothing",
        "meaning, address, unknown-code",
    })
    void a_code_is_made_of_ours(String name, String value, String problem) {
        operator.create(CODES, with(code(), name, value))
                .statusCode(400)
                .body("code", equalTo(problem));
    }

    @Test
    void a_platform_reads_its_own_map_and_only_the_operator_and_the_bureau_write() {
        UUID field = operator.created(FIELDS, field());

        police.get(FIELDS + "?limit=200")
                .statusCode(200)
                .body("items.platform", everyItem(equalTo("110")))
                .body("items.id", hasItem(field.toString()));
        Api.in(REGION, "platform-120").get(FIELDS + "?platform=110").body("items", empty());
        police.create(FIELDS, field()).statusCode(403);
        Api.in(REGION, "duty-leader").create(FIELDS, field()).statusCode(403);
        Api.in(REGION, "bureau-leader").create(CODES, code()).statusCode(201);
        Api.in("320500", "operator")
                .post(FIELDS + "/" + field + "/endings", Map.of())
                .statusCode(404);
    }

    private String address(String place) {
        return clerk.get("/api/v1/tips/" + call(place)).extract().path("address");
    }

    private String call(String place) {
        Map<String, Object> call =
                with(with(CallFixture.police(), "JQDZ", place), "ZDF_BJLBDM", "0907");
        call.put("AFDD", "黄石大道");
        call.put("ZDF_GXDWDM", REGION + "000000");
        return police.post(POLICE_CALLS, call).statusCode(201).extract().path("tipId");
    }

    private static Map<String, Object> field() {
        Map<String, Object> field = new HashMap<>();
        field.put("platform", "110");
        field.put("regionCode", REGION);
        field.put("field", "JQDZ");
        field.put("meaning", "address");
        field.put("source", "接口说明");
        return field;
    }

    private static Map<String, Object> code() {
        Map<String, Object> code = new HashMap<>();
        code.put("platform", "110");
        code.put("regionCode", REGION);
        code.put("meaning", "category");
        code.put("code", "0907");
        code.put("kind", "stranded");
        code.put("facts", java.util.List.of("drunk"));
        code.put("source", "警情类别代码表");
        return code;
    }
}
