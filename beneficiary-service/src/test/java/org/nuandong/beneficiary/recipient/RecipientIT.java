package org.nuandong.beneficiary.recipient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.nuandong.beneficiary.Api;
import org.nuandong.beneficiary.MadeUp;
import org.nuandong.beneficiary.Register;
import org.nuandong.deploy.testing.Backing;
import org.nuandong.deploy.testing.EventProbe;

@QuarkusTest
@QuarkusTestResource(Backing.class)
class RecipientIT {

    private static final String PATH = "/api/v1/recipients";

    @Test
    void a_home_for_the_elderly_is_registered_counted_anew_and_closed() {
        Map<String, Object> home = home("示范镇敬老院甲");
        String id =
                posted(home)
                        .statusCode(201)
                        .body("contact", equalTo("张**"))
                        .body("telephone", equalTo("138****0001"))
                        .body("categories.category", contains("ELDERLY_HOME"))
                        .extract()
                        .path("id");
        posted(home).statusCode(409).body("code", equalTo("recipient-exists"));
        home.remove("categories");
        home.remove("regionCode");
        home.remove("contact");
        home.put("residents", 51);
        Api.registrar().body(home).put(PATH + "/" + id).then().statusCode(428);
        Api.registrar()
                .header("If-Match", "\"0\"")
                .body(home)
                .put(PATH + "/" + id)
                .then()
                .statusCode(200)
                .body("residents", equalTo(51))
                .body("contact", equalTo("张**"));
        Api.registrar()
                .body(Map.of("purpose", "visit"))
                .post(PATH + "/" + id + "/readings")
                .then()
                .statusCode(200)
                .body("contact", equalTo("张某甲"));
        listsAreNarrowedAndEnteredAsRead(id);
        Api.registrar()
                .body(Map.of("closedOn", "2026-11-20"))
                .post(PATH + "/" + id + "/closings")
                .then()
                .statusCode(200)
                .body("categories", empty());
        Api.registrar().get(PATH).then().body("items.id", not(hasItem(id)));
        Api.as("registrar", "410106").get(PATH + "/" + id).then().statusCode(404);
        try (EventProbe probe = EventProbe.on("nuandong.beneficiary.v1")) {
            probe.await("recipient.closed", UUID.fromString(id));
            assertThat(probe.about(UUID.fromString(id)))
                    .extracting(
                            event -> event.name() + " " + event.data().path("residents").asInt())
                    .containsExactly(
                            "recipient.registered 46",
                            "recipient.changed 51",
                            "recipient.closed 51");
        }
    }

    private static void listsAreNarrowedAndEnteredAsRead(String id) {
        Api.as("bureau-leader", "000000")
                .get(PATH + "?state=open")
                .then()
                .statusCode(400)
                .body("code", equalTo("filter-missing"));
        Api.as("bureau-leader", "000000")
                .get(PATH + "?category=ELDERLY_HOME&limit=200")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(id));
        assertThat(
                        Register.rows(
                                "select count(*) from audit_entry where kind = 'read'"
                                        + " and purpose = 'list' and object_id = ?",
                                UUID.fromString(id)))
                .containsExactly("1");
    }

    @Test
    void what_is_no_organisation_category_or_has_no_day_is_refused_by_its_field() {
        Map<String, Object> home = home("示范镇敬老院乙");
        home.put("categories", List.of(MadeUp.category("DIBAO")));
        posted(home).statusCode(400).body("violations.field", hasItem("categories[0].category"));
        home.put("categories", List.of(MadeUp.category("GARRISON")));
        home.put("telephone", "12");
        posted(home).statusCode(400).body("violations.field", hasItem("telephone"));
        home.remove("telephone");
        home.remove("residentsOn");
        posted(home).statusCode(400).body("violations.field", hasItem("residentsOn"));
        home.put("regionCode", Api.FOREIGN_STREET);
        posted(home).statusCode(403);
    }

    private static ValidatableResponse posted(Map<String, Object> home) {
        return Api.posting().body(home).post(PATH).then();
    }

    private static Map<String, Object> home(String name) {
        Map<String, Object> home = new HashMap<>();
        home.put("name", name);
        home.put("regionCode", Api.STREET);
        home.put("address", "示范路8号");
        home.put("contact", "张某甲");
        home.put("telephone", "13800000001");
        home.put("residents", 46);
        home.put("residentsOn", "2026-11-01");
        home.put("categories", List.of(MadeUp.category("ELDERLY_HOME")));
        return home;
    }
}
