package org.nuandong.deploy.local.fault;

import static org.nuandong.deploy.local.Api.body;

import java.util.Map;
import org.nuandong.deploy.local.Answer;
import org.nuandong.deploy.local.Api;
import org.nuandong.deploy.local.LocalSystem;
import org.nuandong.deploy.local.ServiceProcess;

/** Who asks: the platform of 110 and a duty leader, both at one process of the dispatch service. */
final class Desk {

    private static final String REGION = "420200";

    private final Api police;
    private final Api leader;

    Desk(LocalSystem system, ServiceProcess dispatch) {
        police = system.api(dispatch, REGION, "platform-110");
        leader = system.api(dispatch, REGION, "duty-leader");
    }

    Answer ask(Deed deed) {
        return switch (deed.kind()) {
            case CALL -> police.post("/api/v1/platforms/110/calls", call(deed.key()));
            case TEAM -> team(deed.key(), "street-patrol");
            case NONSENSE -> team(deed.key(), "no-such-kind");
            case CANCELLATION ->
                    leader.post(
                            "/api/v1/incidents/" + deed.key() + "/cancellations",
                            Map.of("reason", "false-alarm"));
        };
    }

    private Answer team(String name, String kind) {
        String key = name.substring(name.indexOf(' ') + 1);
        return leader.create(
                "/api/v1/teams", key, body("name", name, "kind", kind, "regionCode", REGION));
    }

    private static Map<String, Object> call(String reference) {
        return Map.of(
                "JQ_TYWYSBM", reference,
                "AFDD", "测试街道人民桥下",
                "BJDZJD", "115.05",
                "BJDZWD", "30.21",
                "BJNR", "有人在桥下过夜");
    }
}
