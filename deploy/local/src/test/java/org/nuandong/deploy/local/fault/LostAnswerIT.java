package org.nuandong.deploy.local.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nuandong.deploy.local.Api.body;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.nuandong.deploy.local.Answer;
import org.nuandong.deploy.local.Api;
import org.nuandong.deploy.local.LocalSystem;
import org.nuandong.deploy.local.RunningSystem;
import org.nuandong.deploy.local.Service;
import org.nuandong.deploy.local.ServiceProcess;

/** F10, F11: the commit is done, its news never arrives; the same request again tells it. */
@Order(101)
class LostAnswerIT {

    private static LocalSystem system;
    private static CommitCutter cutter;
    private static ServiceProcess dispatch;

    @BeforeAll
    static void dispatch_reaches_its_database_through_the_cutter() {
        system = RunningSystem.get();
        cutter = SecondDispatch.get().cutter();
        dispatch = SecondDispatch.get().process();
    }

    @Test
    void a_tip_whose_commit_was_cut_off_is_there_once_and_answered_again() throws Exception {
        Api clerk = system.api(dispatch, "420200", "hotline-clerk");
        String key = UUID.randomUUID().toString();
        String place = "切断测试路 " + key;
        Map<String, Object> tip = body("region", "420202", "address", place);
        int before = cutter.cuts();
        cutter.armFor(place);

        Answer cut = clerk.create("/api/v1/tips", key, tip);
        assertThat(cutter.cuts()).isEqualTo(before + 1);
        Answer first = cut.status() == 503 ? clerk.create("/api/v1/tips", key, tip) : cut;
        Answer again = clerk.create("/api/v1/tips", key, tip);

        first.expect(201);
        assertThat(again.expect(201).body()).isEqualTo(first.body());
        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(
                        new Books(system)
                                .count(
                                        Service.DISPATCH,
                                        "select count(*) from tip where address = '" + place + "'"))
                .isEqualTo(1);
    }

    @Test
    void a_team_whose_commit_was_cut_off_is_there_once_and_answered_again() throws Exception {
        Api leader = system.api(dispatch, "420200", "duty-leader");
        String key = UUID.randomUUID().toString();
        String name = "切断组 " + key.substring(0, 8);
        Map<String, Object> team =
                body("name", name, "kind", "street-patrol", "regionCode", "420200");
        int before = cutter.cuts();
        cutter.armFor(name);

        Answer cut = leader.create("/api/v1/teams", key, team);
        assertThat(cut.status()).isEqualTo(503);
        assertThat(cut.header("Retry-After")).isNotNull();
        assertThat(cutter.cuts()).isEqualTo(before + 1);
        Answer again = leader.create("/api/v1/teams", key, team);

        assertThat(again.expect(201).text("name")).isEqualTo(name);
        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(
                        new Books(system)
                                .count(
                                        Service.DISPATCH,
                                        "select count(*) from team where name = '" + name + "'"))
                .isEqualTo(1);
    }
}
