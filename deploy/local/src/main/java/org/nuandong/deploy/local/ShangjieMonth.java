package org.nuandong.deploy.local;

import static org.nuandong.deploy.local.Api.body;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** B6: the seven stays of 上街区, August 2016, entered afterwards (补录). */
final class ShangjieMonth implements DemonstrationWinter.Chapter {

    private static final Map<String, Object> ON_PAPER = body("reason", "纸质登记补录");

    private final LocalSystem system;

    ShangjieMonth(LocalSystem system) {
        this.system = system;
    }

    @Override
    public String chinese() {
        return "上街区 2016 年 8 月七例受助（补录）";
    }

    @Override
    public String english() {
        return "seven stays of August 2016, entered afterwards";
    }

    @Override
    public void enter(DemonstrationLedger ledger) {
        Api leader = system.api(Service.DISPATCH, BootstrapUnits.SHANGJIE, "duty-leader");
        for (int i = 0; i < ShangjieStay.SEVEN.size(); i++) {
            enter(ledger, leader, "stay-" + (i + 1), ShangjieStay.SEVEN.get(i));
        }
    }

    private static void enter(
            DemonstrationLedger ledger, Api leader, String step, ShangjieStay stay) {
        UUID id =
                ledger.made(
                        step,
                        key ->
                                leader.create("/api/v1/care-cases", key, admission(stay))
                                        .expect(201)
                                        .id("id"));
        String path = "/api/v1/care-cases/" + id;
        ledger.done(
                step + "-service",
                () -> leader.post(path + "/primary-services", service(stay)).expect(200));
        if (stay.exit() != null) {
            ledger.done(
                    step + "-exit",
                    () -> leader.post(path + "/exits", exit(stay)).expect(200, 409));
        }
    }

    private static Map<String, Object> admission(ShangjieStay stay) {
        return body(
                "unitId", BootstrapUnits.SHANGJIE_STATION,
                "regionCode", BootstrapUnits.SHANGJIE,
                "admittedAt", stay.admittedAt(),
                "person",
                        body(
                                "name", stay.name(),
                                "sex", stay.sex(),
                                "apparentAge", stay.age(),
                                "identified", stay.isIdentified()),
                "condition", stay.condition(),
                "origin", stay.origin(),
                "special", List.of(),
                "backEntry", ON_PAPER);
    }

    private static Map<String, Object> service(ShangjieStay stay) {
        return body("kind", stay.service(), "month", ShangjieStay.MONTH, "backEntry", ON_PAPER);
    }

    private static Map<String, Object> exit(ShangjieStay stay) {
        return body(
                "kind",
                stay.exit(),
                "exitedAt",
                stay.exitedAt(),
                "crossProvince",
                false,
                "destination",
                stay.isEscorted() ? "某县救助管理站" : "某县",
                "escorts",
                stay.isEscorted() ? List.of("staff-0003", "staff-0004") : null,
                "handover",
                stay.isEscorted() ? body("giverSigned", true, "receiverSigned", true) : null,
                "backEntry",
                ON_PAPER);
    }
}
