package org.nuandong.beneficiary.disbursement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nuandong.beneficiary.Api;
import org.nuandong.beneficiary.MadeUp;
import org.nuandong.beneficiary.Register;
import org.nuandong.beneficiary.TestClock;
import org.nuandong.deploy.testing.Backing;

/** 少重复 (R065): whatever speaks against a line is said of it, and of which other payment. */
@QuarkusTest
@QuarkusTestResource(Backing.class)
class FindingsIT {

    @Inject TestClock clock;

    private Payout street;
    private Map<String, Object> draft;

    @BeforeEach
    void begin() {
        clock.set(Instant.parse("2025-01-06T01:00:00Z"));
    }

    @AfterEach
    void runAgain() {
        clock.run();
    }

    @Test
    void two_spellings_a_household_a_child_and_the_dead_are_seen_on_the_list() {
        street = new Payout("330402012");
        draft = street.draft();
        draft.put("noticeRequired", false);
        UUID project = street.project(draft, 50, "40000.00");
        String list = street.list(project);
        String leading = street.elder("陈某氏");
        String following = street.elder("陈某侍");
        String unsure = street.elder("陈某仕");
        pair(leading, following, "SAME");
        pair(leading, unsure, "OPEN");
        String first = street.added(list, leading, "400.00");
        String second = street.added(list, following, "400.00");
        String third = street.added(list, unsure, "400.00");
        List<String> couple = couple();
        String husband = street.added(list, couple.get(0), "400.00");
        String wife = street.added(list, couple.get(1), "400.00");
        String child = street.added(list, street.elderWithoutAccount("小某", 2015), "400.00");
        String gone = street.elder("故某氏");
        String dead = street.added(list, gone, "400.00");
        Register.change(
                "update person set state = 'deceased', died_on = '2025-01-05' where id = '"
                        + gone
                        + "'");
        street.check(list);
        finding(first, "open-duplicate", "same-person");
        finding(second, "same-person");
        finding(third, "open-duplicate");
        finding(husband, "household-paid", "no-account");
        finding(wife, "household-paid", "no-account");
        finding(child, "minor-without-guardian", "no-account");
        finding(dead, "gone", "not-entitled");
        street.payment(second)
                .body("findings[0].blocking", equalTo(true))
                .body("findings[0].otherPaymentId", equalTo(first));
        street.submit(list).statusCode(409).body("code", equalTo("list-has-findings"));
    }

    @Test
    void two_projects_and_one_grandmother_are_seen_before_the_money_moves() {
        street = new Payout("330402010");
        draft = street.draft();
        draft.put("noticeRequired", false);
        UUID warning = street.project(draft, 10, "4000.00");
        draft.put("samePayee", "block");
        UUID blocking = street.project(draft, 10, "4000.00");
        String grandmother = street.elder("周某氏");
        String missed = street.elderWithoutAccount("郑某氏", 1938);
        String first = street.list(warning);
        street.added(first, grandmother, "400.00");
        street.add(street.clerk(), first, grandmother, "400.00").statusCode(409);
        street.approved(first);
        String second = street.list(blocking);
        String line = street.added(second, grandmother, "5000.00");
        street.check(second)
                .body("code", contains("amount-outside", "received"))
                .body("blocking", contains(true, true));
        explain(line, "received").statusCode(409).body("code", equalTo("not-a-warning"));
        street.submit(second).statusCode(409).body("code", equalTo("list-has-findings"));
        street.payment(line)
                .body("findings.find { it.code == 'received' }.otherProjectNo", notNullValue());
        draft.put("samePayee", "warn");
        UUID third = street.project(draft, 10, "4000.00");
        String warned = street.list(third);
        String again = street.added(warned, grandmother, "400.00");
        street.clerk()
                .get(Payout.LISTS + "/" + warned + "/omissions")
                .then()
                .body("items.payeeId", hasItem(missed))
                .body("items.payeeId", not(hasItem(grandmother)));
        street.check(warned).body("code", contains("planned-elsewhere", "received"));
        street.submit(warned).statusCode(409);
        explain(again, "received").statusCode(200);
        explain(again, "planned-elsewhere").statusCode(200);
        street.submit(warned).statusCode(200).body("findings.explained", contains(true, true));
        street.clerk()
                .body(Map.of("reason", "no-longer-needed"))
                .post(Payout.LISTS + "/" + second + "/cancellations")
                .then()
                .statusCode(200)
                .body("state", equalTo("cancelled"));
        String bare = street.list(third);
        String noAccount = street.added(bare, missed, "400.00");
        street.check(bare).body("code", contains("no-account"));
        street.clerk()
                .body(Map.of("reason", "entered-wrongly"))
                .post(Payout.PAYMENTS + "/" + noAccount + "/cancellations")
                .then()
                .body("state", equalTo("cancelled"));
        street.submit(bare).statusCode(409).body("code", equalTo("list-is-empty"));
    }

    private ValidatableResponse explain(String line, String finding) {
        return street.clerk()
                .body(Map.of("finding", finding, "reason", "severe-hardship", "note", "家中失火"))
                .post(Payout.PAYMENTS + "/" + line + "/reasons")
                .then();
    }

    @Test
    void a_projects_own_rules_are_kept_by_every_line_and_what_is_not_known_is_asked() {
        street = new Payout("330402015");
        draft = street.draft();
        draft.put("noticeRequired", false);
        draft.put(
                "rules",
                List.of(
                        Map.of("rule", "age-between", "from", 70),
                        Map.of("rule", "lives-alone"),
                        Map.of("rule", "region-any", "codes", List.of("330402")),
                        Map.of("rule", "any-member-age-between", "from", 60, "to", 120),
                        Map.of("rule", "category-any", "codes", List.of("LONE_ELDER")),
                        Map.of("rule", "category-none", "codes", List.of("DIBAO")),
                        Map.of("rule", "household-size-between", "from", 1, "to", 2),
                        Map.of("rule", "not-received-this-season")));
        UUID project = street.project(draft, 50, "40000.00");
        String list = street.list(project);
        String old = street.added(list, street.elder("魏某氏"), "400.00");
        String young = street.elderWithoutAccount("蒋某氏", 1980);
        street.account(young, "clerk-02").statusCode(201);
        String middle = street.added(list, young, "400.00");
        street.check(list);
        finding(old);
        finding(middle, "not-eligible");
        street.payment(middle).body("findings[0].blocking", equalTo(true));

        draft.put("rules", List.of(Map.of("rule", "degree-any", "codes", List.of("severe"))));
        String other = street.list(street.project(draft, 50, "40000.00"));
        String unknown = street.added(other, street.elder("苗某氏"), "400.00");
        street.check(other);
        finding(unknown, "eligibility-unclear");
        street.payment(unknown).body("findings[0].blocking", equalTo(false));
        street.submit(other).statusCode(409).body("code", equalTo("list-has-findings"));
    }

    @Test
    void a_sheet_enters_its_good_rows_with_their_accounts_and_names_the_others() {
        street = new Payout("330402013");
        UUID project = street.project(street.draft(), 50, "40000.00");
        String list = street.list(project);
        Map<String, Object> old = MadeUp.person("沈某氏", "female", LocalDate.of(1941, 3, 4));
        Map<String, Object> older = MadeUp.person("韩某氏", "female", LocalDate.of(1939, 3, 4));
        String one = street.registered(MadeUp.member("head", old));
        street.registered(MadeUp.member("head", older));
        String nobody = MadeUp.identityNumber(LocalDate.of(1950, 1, 1), "male");
        String sheet =
                "身份证号,金额,开户银行,账号,户名\n"
                        + (old.get("identityNumber") + ",400.00,示范银行,6200111122223333,沈某氏\n")
                        + (older.get("identityNumber") + ",\"1,100\",示范银行,6200111122224444,韩某氏\n")
                        + (older.get("identityNumber") + ",400,,,\n")
                        + (nobody + ",400,,,\n")
                        + "110101194901010000,400,,,\n"
                        + (MadeUp.identityNumber(LocalDate.of(1951, 1, 1), "male") + ",-4,,,\n");
        send(list, sheet)
                .statusCode(200)
                .body("rows", equalTo(6))
                .body("added", equalTo(2))
                .body("accounts", equalTo(2))
                .body("refused", equalTo(4))
                .body(
                        "faults.reason",
                        containsInAnyOrder("twice", "nobody", "number-invalid", "amount-invalid"));
        send(list, sheet)
                .body("added", equalTo(0))
                .body("present", equalTo(2))
                .body("accounts", equalTo(0));
        send(list, "姓名,金额\n张某,1\n")
                .statusCode(422)
                .body("code", equalTo("payment-sheet-heads-missing"));
        street.check(list).body("", org.hamcrest.Matchers.empty());
        street.clerk()
                .queryParam("payeeId", one)
                .get(Payout.PAYMENTS)
                .then()
                .body("items[0].category", equalTo("LONE_ELDER"))
                .body("items[0].accountTail", equalTo("3333"));
        assertThat(
                        Register.rows(
                                "select count(*) from outbox where type like '%payee-account%'"
                                        + " and region like '330402013%'"))
                .containsExactly("2");
    }

    /** A household by a member's number, an organisation by the name that only it bears. */
    @Test
    void a_sheet_takes_households_and_organisations_too() {
        street = new Payout("330411105");
        Map<String, Object> wife = MadeUp.person("沈某妻", "female", LocalDate.of(1943, 3, 4));
        street.registered(MadeUp.member("head", wife));
        String households = street.list(open("household", "households"));
        String row = wife.get("identityNumber") + ",400,示范银行,6200111122225555,沈某妻\n";
        send(households, "户主身份证号,金额,开户银行,账号,户名\n" + row + row)
                .statusCode(200)
                .body("added", equalTo(1))
                .body("accounts", equalTo(1))
                .body("faults.reason", contains("twice"));
        Api.keyed(street.clerk())
                .body(
                        Map.of(
                                "regionCode",
                                "330411105",
                                "name",
                                "示范敬老院",
                                "categories",
                                List.of(Map.of("category", "GARRISON", "validFrom", "2024-01-01"))))
                .post("/api/v1/recipients")
                .then()
                .statusCode(201);
        String homes = street.list(open("organisation", "organisations"));
        send(
                        homes,
                        "单位名称,金额,开户银行,账号,户名\n示范敬老院,500.00,示范银行,6200111122226666,示范敬老院\n无此院,500,,,\n,1,,,\n")
                .statusCode(200)
                .body("added", equalTo(1))
                .body("accounts", equalTo(1))
                .body("faults.reason", containsInAnyOrder("nobody", "name-missing"));
        send(homes, "身份证号,金额\n1,1\n").statusCode(422);
        assertThat(
                        Register.rows(
                                "select concat_ws(' ', payee_kind, holder) from payee_account"
                                        + " where region_code = '330411105' order by 1"))
                .containsExactly("household head", "organisation organisation");
    }

    private UUID open(String payeeKind, String unit) {
        Map<String, Object> project = street.draft();
        project.put("payeeKind", payeeKind);
        project.put("headUnit", unit);
        project.put("categories", List.of());
        return street.project(project, 10, "4000.00");
    }

    @Test
    void what_is_foreign_unknown_or_of_another_kind_is_refused_and_leaves_nothing() {
        street = new Payout("330402014");
        UUID project = street.project(street.draft(), 5, "4000.00");
        String list = street.list(project);
        String payee = street.elder("方某氏");
        Api.as("programme-officer", "410106").get(Payout.LISTS + "/" + list).then().statusCode(404);
        Api.as("programme-officer", "410106")
                .get(Payout.LISTS)
                .then()
                .body("items", org.hamcrest.Matchers.empty());
        street.add(Api.as("programme-officer", "410106"), list, payee, "400.00").statusCode(404);
        street.add(street.clerk(), list, UUID.randomUUID().toString(), "400.00")
                .statusCode(400)
                .body("violations.field", hasItem("payeeId"));
        street.add(street.clerk(), list, payee, "0.00")
                .statusCode(400)
                .body("violations.field", hasItem("amountYuan"));
        street.add(street.clerk(), list, payee, "1.001").statusCode(400);
        Map<String, Object> abroad = new HashMap<>();
        abroad.put("projectId", project.toString());
        abroad.put("regionCode", "410106001");
        abroad.put("title", "示范");
        abroad.put("source", "municipal");
        abroad.put("channel", "bank");
        Api.keyed(street.clerk()).body(abroad).post(Payout.LISTS).then().statusCode(403);
        abroad.put("regionCode", "330402014");
        abroad.put("source", "lottery");
        Api.keyed(street.clerk())
                .body(abroad)
                .post(Payout.LISTS)
                .then()
                .statusCode(400)
                .body("violations.field", hasItem("source"));
        street.account(payee, "clerk-02").statusCode(201).body("tail.length()", equalTo(4));
        Api.keyed(street.clerk())
                .body(
                        Map.of(
                                "payeeKind", "person",
                                "payeeId", payee,
                                "holder", "self",
                                "holderName", "方某氏",
                                "bank", "示范银行",
                                "number", "12ab"))
                .post("/api/v1/payee-accounts")
                .then()
                .statusCode(400)
                .body("violations.field", contains("number"));
        assertThat(
                        Register.rows(
                                "select count(*) from payment where list_id = ?",
                                UUID.fromString(list)))
                .containsExactly("0");
        written(list, payee);
    }

    /** The table itself refuses what no door would do. */
    private void written(String list, String payee) {
        String line = street.added(list, payee, "400.00");
        Register.change("update payment set state = 'APPROVED' where id = '" + line + "'");
        for (String wrong :
                List.of(
                        "update payment set amount = 1 where id = '" + line + "'",
                        "delete from payment where id = '" + line + "'")) {
            org.assertj.core.api.Assertions.assertThatThrownBy(() -> Register.change(wrong))
                    .isInstanceOf(IllegalStateException.class);
        }
    }

    private ValidatableResponse send(String list, String csv) {
        String tag = street.clerk().get(Payout.LISTS + "/" + list).then().extract().header("ETag");
        return street.clerk()
                .contentType("application/octet-stream")
                .header("If-Match", tag)
                .body(csv.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .put(Payout.LISTS + "/" + list + "/sheet")
                .then();
    }

    /** A man and his wife, each in need on their own, neither with an account. */
    private List<String> couple() {
        Map<String, Object> since = Map.of("category", "LONE_ELDER", "validFrom", "2024-01-01");
        Map<String, Object> head = MadeUp.member("head", MadeUp.man());
        Map<String, Object> spouse = MadeUp.member("spouse", MadeUp.woman());
        head.put("categories", List.of(since));
        spouse.put("categories", List.of(since));
        Map<String, Object> household = MadeUp.household(head, spouse);
        household.remove("categories");
        household.put("regionCode", street.street);
        return Api.keyed(street.clerk())
                .body(household)
                .post("/api/v1/households")
                .then()
                .statusCode(201)
                .extract()
                .path("members.person.id");
    }

    private void finding(String payment, String... codes) {
        street.payment(payment).body("findings.code", containsInAnyOrder(codes));
    }

    /** As the desk for doubles would have left it, after both had been compared by themselves. */
    private static void pair(String leading, String other, String state) {
        Register.compared(leading, other);
        UUID id = UUID.randomUUID();
        boolean same = state.equals("SAME");
        Register.change(
                "delete from duplicate_pair where first_id in ('"
                        + leading
                        + "', '"
                        + other
                        + "') and second_id in ('"
                        + leading
                        + "', '"
                        + other
                        + "')");
        Register.change(
                "insert into duplicate_pair (id, first_id, second_id, band, score, fields, found_by,"
                        + " found_at, state, leading_id, version) select '"
                        + id
                        + "', least(a, b), greatest(a, b), 'LIKELY', 24, '{}', 'entry',"
                        + " '2025-01-06', '"
                        + state
                        + "', "
                        + (same ? "a" : "null")
                        + ", 0 from (values ('"
                        + leading
                        + "'::uuid, '"
                        + other
                        + "'::uuid)) as p (a, b)");
        if (same) {
            Register.change(
                    "insert into person_link (id, follower_id, leading_id, pair_id, linked_at)"
                            + " values (gen_random_uuid(), '"
                            + other
                            + "', '"
                            + leading
                            + "', '"
                            + id
                            + "', '2025-01-06')");
        }
    }
}
