package org.nuandong.deploy.local;

import static org.nuandong.deploy.local.Api.body;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** 上月在站: a few who came last month and went home by ticket, entered from paper (补录). */
final class LastMonthStays {

    private static final Map<String, Object> ON_PAPER = body("reason", "纸质登记补录");

    private final Api leader;
    private final YearMonth month;

    LastMonthStays(LocalSystem system, YearMonth month) {
        this.leader = system.api(Service.DISPATCH, BootstrapUnits.HUANGSHI, "duty-leader");
        this.month = month;
    }

    /** Made-up people, named by a number. */
    void enter(DemonstrationLedger ledger, UUID station, String region, List<String> names) {
        int day = 5;
        for (String name : names) {
            enter(ledger, station, region, name, day++);
        }
    }

    private void enter(
            DemonstrationLedger ledger, UUID station, String region, String name, int day) {
        String step = "last-month-" + region + "-" + day;
        UUID id =
                ledger.made(
                        step,
                        key ->
                                leader.create(
                                                "/api/v1/care-cases",
                                                key,
                                                admission(station, region, name, day))
                                        .expect(201)
                                        .id("id"));
        String path = "/api/v1/care-cases/" + id;
        // 409: it was said, and he went, before the ledger was lost
        ledger.done(
                step + "-service",
                () ->
                        leader.post(
                                        path + "/primary-services",
                                        body(
                                                "kind",
                                                "return",
                                                "month",
                                                month.toString(),
                                                "backEntry",
                                                ON_PAPER))
                                .expect(200, 409));
        ledger.done(
                step + "-exit", () -> leader.post(path + "/exits", exit(day + 1)).expect(200, 409));
    }

    private Map<String, Object> admission(UUID station, String region, String name, int day) {
        return body(
                "unitId",
                station,
                "regionCode",
                region,
                "admittedAt",
                at(day),
                "person",
                body("name", name, "sex", "male", "apparentAge", 40 + day, "identified", true),
                "condition",
                "healthy",
                "origin",
                "in-province",
                "special",
                List.of(),
                "backEntry",
                ON_PAPER);
    }

    private Map<String, Object> exit(int day) {
        return body(
                "kind",
                "voucher",
                "exitedAt",
                at(day),
                "crossProvince",
                false,
                "destination",
                "某县",
                "backEntry",
                ON_PAPER);
    }

    private String at(int day) {
        return month.atDay(day) + "T09:00:00+08:00";
    }
}
