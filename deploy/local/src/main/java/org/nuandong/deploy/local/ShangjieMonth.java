package org.nuandong.deploy.local;

import static org.nuandong.deploy.local.Api.body;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * B6: the seven stays of 上街区, August 2016, entered afterwards (补录). The published table gives only
 * sums; these seven made-up people are one way to reach every one of them. Four escorted, two by
 * voucher, one still in the station and nobody knows who.
 */
final class ShangjieMonth implements DemonstrationWinter.Chapter {

    static final String MONTH = "2016-08";

    private static final Map<String, Object> ON_PAPER = body("reason", "纸质登记补录");

    /** One of the seven. {@code exit} is null for who stays. */
    record Stay(
            String name,
            String sex,
            int age,
            String condition,
            String origin,
            String service,
            String admittedAt,
            String exit,
            String exitedAt) {}

    static final List<Stay> STAYS =
            List.of(
                    new Stay(
                            "测试一号",
                            "male",
                            34,
                            "healthy",
                            "in-province",
                            "return",
                            "2016-08-02T09:10:00+08:00",
                            "voucher",
                            "2016-08-03T08:30:00+08:00"),
                    new Stay(
                            "测试二号",
                            "female",
                            45,
                            "healthy",
                            "in-province",
                            "return",
                            "2016-08-05T15:40:00+08:00",
                            "voucher",
                            "2016-08-06T09:00:00+08:00"),
                    new Stay(
                            "测试三号",
                            "male",
                            52,
                            "mental-disorder",
                            "in-province",
                            "medical",
                            "2016-08-07T21:15:00+08:00",
                            "escorted-return",
                            "2016-08-15T10:00:00+08:00"),
                    new Stay(
                            "测试四号",
                            "female",
                            66,
                            "mental-disorder",
                            "in-province",
                            "return",
                            "2016-08-09T18:20:00+08:00",
                            "escorted-return",
                            "2016-08-16T09:30:00+08:00"),
                    new Stay(
                            "测试五号",
                            "male",
                            71,
                            "intellectual-disability",
                            "in-province",
                            "return",
                            "2016-08-12T07:50:00+08:00",
                            "escorted-return",
                            "2016-08-19T10:10:00+08:00"),
                    new Stay(
                            "测试六号",
                            "female",
                            63,
                            "intellectual-disability",
                            "in-province",
                            "return",
                            "2016-08-18T20:05:00+08:00",
                            "escorted-return",
                            "2016-08-24T09:20:00+08:00"),
                    new Stay(
                            null,
                            "male",
                            40,
                            "intellectual-disability",
                            "unknown",
                            "placement",
                            "2016-08-22T23:30:00+08:00",
                            null,
                            null));

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
        for (int i = 0; i < STAYS.size(); i++) {
            enter(ledger, leader, "stay-" + (i + 1), STAYS.get(i));
        }
    }

    private static void enter(DemonstrationLedger ledger, Api leader, String step, Stay stay) {
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

    private static Map<String, Object> admission(Stay stay) {
        return body(
                "unitId", BootstrapUnits.SHANGJIE_STATION,
                "regionCode", BootstrapUnits.SHANGJIE,
                "admittedAt", stay.admittedAt(),
                "person",
                        body(
                                "name", stay.name(),
                                "sex", stay.sex(),
                                "apparentAge", stay.age(),
                                "identified", stay.name() != null),
                "condition", stay.condition(),
                "origin", stay.origin(),
                "special", List.of(),
                "backEntry", ON_PAPER);
    }

    private static Map<String, Object> service(Stay stay) {
        return body("kind", stay.service(), "month", MONTH, "backEntry", ON_PAPER);
    }

    private static Map<String, Object> exit(Stay stay) {
        boolean escorted = stay.exit().equals("escorted-return");
        return body(
                "kind",
                stay.exit(),
                "exitedAt",
                stay.exitedAt(),
                "crossProvince",
                false,
                "destination",
                escorted ? "某县救助管理站" : "某县",
                "escorts",
                escorted ? List.of("staff-0003", "staff-0004") : null,
                "handover",
                escorted ? body("giverSigned", true, "receiverSigned", true) : null,
                "backEntry",
                ON_PAPER);
    }
}
