package org.nuandong.deploy.local;

import static org.nuandong.deploy.local.Api.body;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** 站内救助: three guests of the municipal station, from the door on; one of them is still there. */
final class StationCareChapter implements DemonstrationWinter.Chapter {

    /** Within the time in which somebody at the door is decided on and has a bed. */
    private static final Duration A_WHILE_AGO = Duration.ofMinutes(100);

    private static final DateTimeFormatter MONTH =
            DateTimeFormatter.ofPattern("yyyy-MM").withZone(ZoneId.of("Asia/Shanghai"));
    private static final String HOUSES = "/api/v1/lodging/houses";
    private static final String REQUESTS = "/api/v1/help-requests";

    private final LocalSystem system;

    StationCareChapter(LocalSystem system) {
        this.system = system;
    }

    @Override
    public String chinese() {
        return "三位站内受助人员：一位自行离站、一位凭票返乡、一位身份不明正在寻亲";
    }

    @Override
    public String english() {
        return "three guests of the station: gone, sent home, and still being looked for";
    }

    @Override
    public void enter(DemonstrationLedger ledger) {
        Api clerk = system.api(Service.DISPATCH, BootstrapUnits.HUANGSHI, "station-clerk");
        Api leader = system.api(Service.DISPATCH, BootstrapUnits.HUANGSHI, "duty-leader");
        house(ledger, leader);
        Instant first = ledger.startedAt().minus(A_WHILE_AGO);
        Stay own = new Stay(ledger, clerk, "care-own", first);
        own.throughTheDoor(person("测试戊", "female", 36), "in-province");
        own.leavesWithHerStatement();
        Stay worker = new Stay(ledger, clerk, "care-worker", first.plusSeconds(600));
        worker.throughTheDoor(person("测试己", "male", 42), "other-province");
        worker.goesHomeByVoucher();
        Stay nobody = new Stay(ledger, clerk, "care-nobody", first.plusSeconds(1_200));
        nobody.throughTheDoor(person(null, "male", 66), "unknown");
        nobody.isLookedFor();
    }

    private static Map<String, Object> person(String name, String sex, int age) {
        return body("name", name, "sex", sex, "apparentAge", age);
    }

    private static void house(DemonstrationLedger ledger, Api leader) {
        UUID house =
                ledger.made(
                        "care-house",
                        key ->
                                leader.create(
                                                HOUSES,
                                                key,
                                                body(
                                                        "unitId",
                                                        BootstrapUnits.HUANGSHI_STATION,
                                                        "regionCode",
                                                        BootstrapUnits.HUANGSHI,
                                                        "name",
                                                        "市救助管理站住宿区",
                                                        "longitude",
                                                        115.0389,
                                                        "latitude",
                                                        30.1999))
                                        .expect(201)
                                        .id("id"));
        room(ledger, leader, house, "101", "male", "ordinary", 6);
        room(ledger, leader, house, "102", "female", "ordinary", 4);
        room(ledger, leader, house, "901", "male", "overflow", 8);
    }

    private static void room(
            DemonstrationLedger ledger,
            Api leader,
            UUID house,
            String name,
            String sex,
            String kind,
            int beds) {
        ledger.made(
                "care-room-" + name,
                key ->
                        leader.create(
                                        HOUSES + "/" + house + "/rooms",
                                        key,
                                        body(
                                                "name",
                                                name,
                                                "sex",
                                                sex,
                                                "ageGroup",
                                                "adult",
                                                "kind",
                                                kind,
                                                "beds",
                                                beds))
                                .expect(201)
                                .id("id"));
    }

    /** One guest; each step has its own time. */
    private record Stay(DemonstrationLedger ledger, Api clerk, String step, Instant arrivedAt) {

        void throughTheDoor(Map<String, Object> person, String origin) {
            boolean cannotSay = !person.containsKey("name");
            UUID request =
                    ledger.made(
                            step,
                            key ->
                                    clerk.create(REQUESTS, key, arrived(person, origin, cannotSay))
                                            .expect(201)
                                            .id("id"));
            String door = REQUESTS + "/" + request;
            fact(
                    "look",
                    door + "/first-looks",
                    body("dangerSigns", List.of(), "outcome", "in", "occurredAt", minute(5)));
            fact(
                    "check",
                    door + "/security-checks",
                    body("result", "passed", "occurredAt", minute(10)));
            fact("screening", door + "/screenings", screening(cannotSay));
            ledger.made(
                    step + "-case",
                    key ->
                            clerk.create(
                                            door + "/admissions",
                                            key,
                                            body(
                                                    "identified",
                                                    !cannotSay,
                                                    "admittedAt",
                                                    minute(25)))
                                    .expect(201)
                                    .id("caseId"));
        }

        private Map<String, Object> arrived(
                Map<String, Object> person, String origin, boolean cannotSay) {
            return body(
                    "unitId",
                    BootstrapUnits.HUANGSHI_STATION,
                    "regionCode",
                    BootstrapUnits.HUANGSHI,
                    "arrivedAt",
                    arrivedAt,
                    "broughtBy",
                    "self",
                    "informed",
                    !cannotSay,
                    "notInformedReason",
                    cannotSay ? "cannot-understand" : null,
                    "consent",
                    cannotSay ? "unable" : "given",
                    "person",
                    person,
                    "condition",
                    cannotSay ? "intellectual-disability" : "healthy",
                    "origin",
                    origin,
                    "cannotSay",
                    cannotSay);
        }

        /**
         * The four conditions; of who cannot say nothing is found out yet, and help comes first.
         */
        private Map<String, Object> screening(boolean cannotSay) {
            Map<String, Object> found = body("occurredAt", minute(20));
            if (!cannotSay) {
                found.put("cannotSolveFoodAndLodging", true);
                found.put("nobodyToRelyOn", true);
                found.put("noAssistance", true);
                found.put("destitute", true);
            }
            return found;
        }

        /** 自行离站声明书 is issued and can be verified by whoever holds it. */
        void leavesWithHerStatement() {
            countsAs("living");
            ledger.made(
                    step + "-paper",
                    key ->
                            clerk.create(
                                            path("papers"),
                                            key,
                                            body(
                                                    "form",
                                                    "own-departure-statement",
                                                    "particulars",
                                                    Map.of("departureReason", "已与家人联系")))
                                    .expect(201)
                                    .id("id"));
            fact(
                    "exit",
                    path("exits"),
                    body("kind", "self-departed", "told", true, "statementSigned", true));
            requireState("exited");
        }

        void goesHomeByVoucher() {
            countsAs("return");
            ledger.made(step + "-journey", this::plan);
            fact(
                    "exit",
                    path("exits"),
                    body(
                            "kind",
                            "voucher",
                            "destination",
                            "某省某县",
                            "crossProvince",
                            true,
                            "direct",
                            false,
                            "transferStation",
                            "某市火车站（某市救助管理站）",
                            "foodGiven",
                            true,
                            "cashYuan",
                            new BigDecimal("12.50"),
                            "receiptSigned",
                            true));
            requireState("exited");
        }

        private UUID plan(String key) {
            return clerk.create(
                            path("journeys"),
                            key,
                            body(
                                    "means",
                                    "voucher",
                                    "destination",
                                    "某省某县",
                                    "crossProvince",
                                    true,
                                    "legs",
                                    List.of(body("vehicle", "train", "place", "某市火车站")),
                                    "departBy",
                                    ledger.startedAt().plus(Duration.ofDays(1))))
                    .expect(201)
                    .id("id");
        }

        /** Within the first day: a bed, his features, the police, and the public notice. */
        void isLookedFor() {
            countsAs("placement");
            fact("bed", path("bed-assignments"), body());
            fact(
                    "features",
                    path("tracing/features"),
                    body(
                            "ageFrom",
                            62,
                            "ageTo",
                            70,
                            "heightFrom",
                            166,
                            "heightTo",
                            170,
                            "accent",
                            "henan",
                            "marks",
                            List.of("limp"),
                            "placeCode",
                            BootstrapUnits.HUANGSHIGANG,
                            "suspicions",
                            List.of("lost")));
            ledger.made(
                    step + "-police",
                    key ->
                            clerk.create(
                                            path("tracing/requests"),
                                            key,
                                            body("kind", "police-report", "askedOf", "城区派出所"))
                                    .expect(201)
                                    .id("id"));
            ledger.made(
                    step + "-notice",
                    key ->
                            clerk.create(
                                            path("tracing/notices"),
                                            key,
                                            body("channels", List.of("national-system", "xunqin")))
                                    .expect(201)
                                    .id("id"));
            requireState("in-care");
        }

        private void countsAs(String service) {
            fact(
                    "service",
                    path("primary-services"),
                    body("kind", service, "month", MONTH.format(ledger.startedAt())));
        }

        private String path(String rest) {
            return "/api/v1/care-cases/" + caseId() + "/" + rest;
        }

        private UUID caseId() {
            return ledger.made(
                    step + "-case",
                    key -> {
                        throw new UnexpectedAnswerException(step + " was not admitted");
                    });
        }

        /** Told again after a break a fact may be refused; the state it leads to is looked at. */
        private void fact(String name, String path, Map<String, Object> body) {
            String whole = step + "-" + name;
            ledger.done(
                    whole,
                    () -> {
                        Answer told = clerk.create(path, "demonstration-" + whole, body);
                        if (!"time-before-previous-step".equals(told.text("code"))) {
                            told.expect(200, 201, 409);
                        }
                    });
        }

        private void requireState(String wanted) {
            String state = clerk.get("/api/v1/care-cases/" + caseId()).expect(200).text("state");
            if (!wanted.equals(state)) {
                throw new UnexpectedAnswerException(step + " is " + state);
            }
        }

        private Instant minute(int minutes) {
            return arrivedAt.plus(Duration.ofMinutes(minutes));
        }
    }
}
