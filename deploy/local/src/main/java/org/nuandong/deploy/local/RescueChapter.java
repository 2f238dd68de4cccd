package org.nuandong.deploy.local;

import static org.nuandong.deploy.local.Api.body;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A dozen rescues of the last nights in 黄石, on paper first and entered by the duty leader. */
final class RescueChapter implements DemonstrationWinter.Chapter {

    private static final Map<String, Object> ON_PAPER = body("reason", "停电期间纸质登记补录");

    /**
     * One night: where, who was found, what became of them, how many minutes it took, and how many
     * seconds the telephone rang; null where the paper does not say.
     */
    record Night(
            String address,
            double longitude,
            double latitude,
            String sex,
            int age,
            String condition,
            String outcome,
            int minutes,
            Integer ringing) {

        String policeReason() {
            return "handed-to-police".equals(outcome) ? "danger-to-others" : null;
        }
    }

    private static final List<Night> NIGHTS =
            List.of(
                    new Night(
                            "火车站出站口旁",
                            115.0412,
                            30.2034,
                            "male",
                            68,
                            "hypothermia",
                            "escorted-to-station",
                            18,
                            6),
                    new Night(
                            "人民广场长椅",
                            115.0851,
                            30.2412,
                            "female",
                            57,
                            "healthy",
                            "refused-supplied",
                            22,
                            null),
                    new Night(
                            "磁湖北岸步道",
                            115.0503,
                            30.2286,
                            "male",
                            44,
                            "healthy",
                            "refused-supplied",
                            25,
                            9),
                    new Night(
                            "长途客运站候车厅",
                            115.0731,
                            30.2190,
                            "male",
                            35,
                            "healthy",
                            "taken-home",
                            16,
                            4),
                    new Night(
                            "中心医院急诊门口",
                            115.0662,
                            30.2097,
                            "male",
                            61,
                            "injured",
                            "sent-to-hospital",
                            12,
                            14),
                    new Night(
                            "团城山公园西门",
                            115.0217,
                            30.2159,
                            "female",
                            49,
                            "healthy",
                            "escorted-to-station",
                            27,
                            null),
                    new Night(
                            "黄石大桥桥洞",
                            115.1003,
                            30.2338,
                            "male",
                            52,
                            "healthy",
                            "refused-supplied",
                            34,
                            8),
                    new Night(
                            "江滩公园凉亭",
                            115.0968,
                            30.2401,
                            "male",
                            39,
                            "healthy",
                            "escorted-to-station",
                            21,
                            5),
                    new Night(
                            "批发市场后巷",
                            115.0788,
                            30.2254,
                            "female",
                            63,
                            "healthy",
                            "taken-home",
                            19,
                            null),
                    new Night(
                            "地下通道东口",
                            115.0694,
                            30.2311,
                            "male",
                            47,
                            "healthy",
                            "refused-supplied",
                            23,
                            10),
                    new Night(
                            "老码头仓库",
                            115.1044,
                            30.2276,
                            "male",
                            55,
                            "healthy",
                            "escorted-to-station",
                            29,
                            7),
                    new Night(
                            "体育馆看台下",
                            115.0339,
                            30.2121,
                            "male",
                            42,
                            "healthy",
                            "handed-to-police",
                            20,
                            12));

    private final LocalSystem system;

    RescueChapter(LocalSystem system) {
        this.system = system;
    }

    @Override
    public String chinese() {
        return "十二起街面救助（补录）";
    }

    @Override
    public String english() {
        return "twelve rescues in the street, entered afterwards";
    }

    @Override
    public void enter(DemonstrationLedger ledger) {
        Api leader = system.api(Service.DISPATCH, BootstrapUnits.HUANGSHI, "duty-leader");
        UUID team =
                ledger.made(
                        DutyChapter.TEAM,
                        key -> {
                            throw new UnexpectedAnswerException("there is no team yet");
                        });
        for (int i = 0; i < NIGHTS.size(); i++) {
            Instant at = ledger.startedAt().minus(Duration.ofHours(6L + 11L * i));
            new Rescue(ledger, leader, team, "rescue-" + (i + 1), NIGHTS.get(i), at).enter();
        }
    }

    /** The steps of one rescue, each with its own time. */
    private record Rescue(
            DemonstrationLedger ledger,
            Api leader,
            UUID team,
            String step,
            Night night,
            Instant at) {

        void enter() {
            UUID incident = ledger.made(step, this::tip);
            String path = "/api/v1/incidents/" + incident;
            fact(
                    "dispatch",
                    path + "/dispatches",
                    body(
                            "teamId",
                            team,
                            "dispatchedAt",
                            minute(3),
                            "crew",
                            List.of(body("agency", "civil-affairs", "persons", 2))));
            fact(
                    "arrival",
                    path + "/arrivals",
                    body("teamId", team, "arrivedAt", minute(night.minutes())));
            UUID subject = ledger.made(step + "-person", key -> found(path, key));
            fact(
                    "outcome",
                    path + "/outcomes",
                    body(
                            "subjectId",
                            subject,
                            "outcome",
                            night.outcome(),
                            "reason",
                            night.policeReason(),
                            "ambulance",
                            ambulance(),
                            "goods",
                            List.of(body("item", "cotton-coat", "quantity", 1)),
                            "occurredAt",
                            minute(night.minutes() + 15)));
            if (night.outcome().startsWith("refused")) {
                ledger.done(
                        step + "-records",
                        () ->
                                new Telephone(leader)
                                        .recordsOfRefusal(subject, minute(night.minutes() + 16)));
            }
            fact(
                    "resolution",
                    path + "/resolutions",
                    body("resolvedAt", minute(night.minutes() + 20)));
            fact("closure", path + "/closures", body());
            requireClosed(path);
        }

        /** Broken off and told again, a fact is refused; that it stands is what counts. */
        private void requireClosed(String path) {
            String state = leader.get(path).expect(200).text("state");
            if (!"closed".equals(state)) {
                throw new UnexpectedAnswerException(step + " is " + state);
            }
        }

        /** Who goes to hospital goes there by 120. */
        private Object ambulance() {
            return "sent-to-hospital".equals(night.outcome())
                    ? body("calledAt", minute(night.minutes() + 5), "result", "taken-to-hospital")
                    : null;
        }

        private UUID tip(String key) {
            return leader.create(
                            "/api/v1/tips",
                            key,
                            body(
                                    "receivedAt",
                                    at,
                                    "rangAt",
                                    night.ringing() == null
                                            ? null
                                            : at.minusSeconds(night.ringing()),
                                    "region",
                                    BootstrapUnits.HUANGSHIGANG,
                                    "unitId",
                                    BootstrapUnits.HUANGSHI_STATION,
                                    "address",
                                    night.address(),
                                    "point",
                                    body(
                                            "longitude",
                                            night.longitude(),
                                            "latitude",
                                            night.latitude()),
                                    "description",
                                    "有人露宿，衣着单薄",
                                    "backEntry",
                                    ON_PAPER))
                    .expect(201)
                    .id("incidentId");
        }

        private UUID found(String path, String key) {
            return leader.create(
                            path + "/persons",
                            key,
                            body(
                                    "sex",
                                    night.sex(),
                                    "apparentAge",
                                    night.age(),
                                    "conditions",
                                    List.of(night.condition()),
                                    "known",
                                    false,
                                    "foundAt",
                                    minute(night.minutes() + 2)))
                    .expect(201)
                    .id("subjectId");
        }

        private void fact(String name, String path, Map<String, Object> body) {
            ledger.done(step + "-" + name, () -> leader.post(path, body).expect(200, 201, 409));
        }

        private Instant minute(int minutes) {
            return at.plus(Duration.ofMinutes(minutes));
        }
    }
}
