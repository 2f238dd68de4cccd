package org.nuandong.beneficiary.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nuandong.beneficiary.Api;
import org.nuandong.beneficiary.MadeUp;
import org.nuandong.beneficiary.Register;
import org.nuandong.deploy.testing.Backing;

@QuarkusTest
@QuarkusTestResource(Backing.class)
class PersonSearchIT {

    private static final String SEARCH = "/api/v1/person-searches";

    private static String one;

    @Inject SessionFactory sessions;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "歐陽鑫堃",
                "欧阳",
                "阳鑫",
                "鑫坤",
                "阳鑫堃",
                "堃",
                "ouyang",
                "Ou Yang Xin Kun",
                "xinkun",
                "oyxk",
                "oyx"
            })
    void a_woman_is_found_by_whatever_was_heard_of_her_name(String heard) {
        String id = someone();
        found(Map.of("name", heard, "cause", "disaster")).body("items.id", contains(id));
        found(Map.of("name", heard, "region", "420281")).body("items", empty());
        Api.as("registrar", "410106")
                .body(Map.of("name", heard))
                .post(SEARCH)
                .then()
                .body("items", empty());
    }

    @Test
    void what_only_sounds_alike_is_found_when_asked_for() {
        String id = someone();
        found(Map.of("name", "欧洋辛昆")).body("items", empty());
        found(Map.of("name", "欧洋辛昆", "alike", true)).body("items.id", contains(id));
        found(Map.of("name", "鑫阳")).body("items", empty());
        found(Map.of("name", "欧阳鑫堃某")).body("items", empty());
        assertThat(
                        Register.rows(
                                "select distinct purpose from audit_entry where object_id = ?"
                                        + " and kind = 'read'",
                                UUID.fromString(id)))
                .contains("search");
    }

    @Test
    void pages_go_on_after_the_last_row_in_either_order() {
        List<String> ids = new ArrayList<>();
        for (String name : List.of("东方宏丙", "东方宏甲", "东方宏乙")) {
            ids.add(
                    Register.registeredPerson(
                            MadeUp.person(name, "male", LocalDate.of(1950, 1, 2))));
        }
        Map<String, Object> byName = Map.of("name", "东方宏", "sort", "name");
        assertThat(paged(byName)).containsExactly(ids.get(0), ids.get(1), ids.get(2));
        Map<String, Object> newest = Map.of("name", "dongfanghong", "category", "DIBAO");
        assertThat(paged(newest)).isEmpty();
        assertThat(paged(Map.of("name", "dongfanghong")))
                .containsExactly(ids.get(2), ids.get(1), ids.get(0));
        String cursor = page(byName, null).path("nextCursor");
        post(Map.of("name", "东方", "sort", "name"), cursor)
                .statusCode(400)
                .body("code", equalTo("invalid-cursor"));
    }

    @Test
    void a_list_is_narrowed_by_what_a_household_needs_and_whether_it_still_is_one() {
        Map<String, Object> household =
                MadeUp.household(
                        MadeUp.member(
                                "head", MadeUp.person("公冶某", "male", LocalDate.of(1946, 7, 8))));
        household.put("needs", List.of("medical"));
        String id = Register.registered(household).getString("members[0].person.id");
        Map<String, Object> open = Map.of("name", "gongye", "householdState", "open");
        found(open).body("items.id", contains(id));
        found(Map.of("name", "gongye", "householdState", "closed")).body("items", empty());
        found(Map.of("name", "gongye", "need", "medical")).body("items.id", contains(id));
        found(Map.of("name", "gongye", "need", "living")).body("items", empty());
        refused(Map.of("need", "gold"), "unknown-code");
    }

    @Test
    void nobody_lists_everybody_by_accident() {
        refused(Map.of(), "search-too-wide");
        refused(Map.of("alike", true), "search-too-wide");
        refused(Map.of("name", "z"), "search-too-wide");
        refused(Map.of("name", "东方", "sort", "birth"), "search-sort-unknown");
        refused(Map.of("name", "东方", "category", "NOBODY"), "unknown-code");
        refused(Map.of("cause", "nothing"), "unknown-code");
        post(Map.of("colour", "red"), null).statusCode(400).body("code", equalTo("unknown-field"));
    }

    @Test
    void a_search_is_at_most_six_statements_however_many_are_found() {
        someone();
        Map<String, Object> asked = Map.of("region", Api.CITY, "sort", "name");
        found(asked).body("items.id", hasItem(someone()));
        Statistics statistics = sessions.getStatistics();
        statistics.setStatisticsEnabled(true);
        statistics.clear();
        found(asked);
        long bookOfReadings = 1;
        assertThat(statistics.getPrepareStatementCount() + bookOfReadings).isBetween(3L, 6L);
        statistics.setStatisticsEnabled(false);
    }

    private static String someone() {
        if (one == null) {
            Map<String, Object> household =
                    MadeUp.household(
                            MadeUp.member(
                                    "head",
                                    MadeUp.person("歐陽鑫堃", "female", LocalDate.of(1949, 6, 7))));
            household.put("causes", List.of("disaster"));
            one = Register.registered(household).getString("members[0].person.id");
        }
        return one;
    }

    private static List<String> paged(Map<String, Object> asked) {
        List<String> ids = new ArrayList<>();
        String cursor = null;
        do {
            io.restassured.response.ExtractableResponse<?> page = page(asked, cursor);
            ids.addAll(page.jsonPath().getList("items.id", String.class));
            cursor = page.path("nextCursor");
        } while (cursor != null);
        return ids;
    }

    private static io.restassured.response.ExtractableResponse<?> page(
            Map<String, Object> asked, String cursor) {
        return post(asked, cursor).statusCode(200).extract();
    }

    private static void refused(Map<String, Object> asked, String code) {
        post(asked, null).statusCode(400).body("code", equalTo(code));
    }

    private static ValidatableResponse found(Map<String, Object> asked) {
        return Api.registrar().body(asked).post(SEARCH).then().statusCode(200);
    }

    private static ValidatableResponse post(Map<String, Object> asked, String cursor) {
        var request = Api.registrar().body(asked).queryParam("limit", 1);
        if (cursor != null) {
            request.queryParam("cursor", cursor);
        }
        return request.post(SEARCH).then();
    }
}
