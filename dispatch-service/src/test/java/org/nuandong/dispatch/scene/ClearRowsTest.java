package org.nuandong.dispatch.scene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.nuandong.dispatch.incident.IncidentFixture.TEAM;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.nuandong.deploy.testing.Backing;
import org.nuandong.dispatch.Sql;
import org.nuandong.dispatch.incident.IncidentFixture;
import org.nuandong.dispatch.incident.IncidentFixture.Rescue;

@QuarkusTest
@QuarkusTestResource(Backing.class)
class ClearRowsTest {

    @Inject ClearRows clearRows;

    @Test
    void what_stood_in_clear_is_sealed_at_the_next_start_and_nothing_is_lost() {
        Rescue rescue = IncidentFixture.onScene();
        UUID person = rescue.find(Map.of("sex", "male", "apparentAge", 50, "known", false));
        TEAM.post(rescue.path("outcomes"), Map.of("subjectId", person, "outcome", "taken-home"))
                .statusCode(200);
        Sql.update(
                "update found_person set conditions = '{frostbite,drunk}', features = '左手有疤',"
                        + " capacity = 'limited', protection_decider = '带班领导',"
                        + " protection_reason = '不能自理', note = '家属已到' where subject_id = ?",
                person);

        clearRows.start(new StartupEvent());

        assertThat(
                        Sql.count(
                                "select num_nonnulls(conditions, features, capacity,"
                                        + " protection_decider, protection_reason, note)"
                                        + " from found_person where subject_id = ?",
                                person))
                .isZero();
        TEAM.post(
                        rescue.path("persons") + "/" + person + "/condition-readings",
                        Map.of("purpose", "handover"))
                .statusCode(200)
                .body("conditions", contains("frostbite", "drunk"))
                .body("features", equalTo("左手有疤"))
                .body("outcomes.protection.capacity", contains("limited"))
                .body("outcomes.protection.reason", contains("不能自理"))
                .body("outcomes.note", contains("家属已到"));
    }
}
