package org.nuandong.beneficiary.person;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nuandong.beneficiary.Api;
import org.nuandong.beneficiary.MadeUp;
import org.nuandong.beneficiary.Register;
import org.nuandong.deploy.testing.Backing;
import org.nuandong.deploy.testing.EventProbe;

/** Canaries: values that were entered, refused, searched and read must be found nowhere plain. */
@QuarkusTest
@QuarkusTestResource(Backing.class)
class NothingPersonalLeavesIT {

    private static final String NAME = "司马金丝雀";
    private static final String ADDRESS = "金丝雀路77号";

    private static final List<String> canaries = new ArrayList<>();
    private static UUID person;

    @BeforeEach
    void a_canary_goes_through_everything() {
        if (person != null) {
            return;
        }
        Map<String, Object> man = MadeUp.person(NAME, "male", java.time.LocalDate.of(1955, 7, 8));
        String number = (String) man.get("identityNumber");
        String telephone = (String) man.get("telephone");
        canaries.addAll(List.of(NAME, ADDRESS, number, telephone));
        Map<String, Object> household = MadeUp.household(MadeUp.member("head", man, "DIBAO"));
        household.put("address", ADDRESS);
        String id = Register.registered(household).getString("members[0].person.id");
        person = UUID.fromString(id);
        Api.posting().body(household).post("/api/v1/households").then().statusCode(409);
        man.put("sex", "female");
        Api.posting().body(household).post("/api/v1/households").then().statusCode(400);
        Api.registrar()
                .body(Map.of("identityNumber", number))
                .post("/api/v1/person-searches")
                .then()
                .statusCode(200);
        Api.registrar()
                .body(Map.of("fields", List.of("identityNumber"), "purpose", "verification"))
                .post("/api/v1/persons/" + id + "/readings")
                .then()
                .statusCode(200);
    }

    @Test
    void no_event_holds_it() {
        try (EventProbe probe = EventProbe.on("nuandong.beneficiary.v1")) {
            probe.await("category.enrolled", person);
        }
        String rows = String.join("\n", Register.rows("select row_to_json(o)::text from outbox o"));
        assertThat(rows).contains(person.toString());
        assertThat(rows).doesNotContain(canaries);
    }

    @Test
    void no_table_but_the_name_holds_it_plain() {
        for (String table :
                Register.rows(
                        "select table_name from information_schema.tables"
                                + " where table_schema = 'public' and table_type = 'BASE TABLE'")) {
            String rows =
                    String.join(
                            "\n",
                            Register.rows("select row_to_json(t)::text from \"" + table + "\" t"));
            List<String> forbidden = new ArrayList<>(canaries);
            if (table.equals("person")) {
                forbidden.remove(NAME);
            }
            assertThat(rows).as(table).doesNotContain(forbidden);
        }
    }

    @Test
    void no_log_line_holds_it() throws IOException {
        String log = Files.readString(Path.of("target/quarkus.log"));
        assertThat(log).contains("national division");
        assertThat(log).doesNotContain(canaries);
    }
}
