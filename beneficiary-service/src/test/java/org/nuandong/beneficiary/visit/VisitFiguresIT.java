package org.nuandong.beneficiary.visit;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nuandong.beneficiary.Api;
import org.nuandong.beneficiary.Register;
import org.nuandong.beneficiary.Relief;
import org.nuandong.beneficiary.TestClock;
import org.nuandong.deploy.testing.Backing;

/**
 * What published plans say of their visits, counted from single visits laid in by one statement.
 */
@QuarkusTest
@QuarkusTestResource(Backing.class)
class VisitFiguresIT {

    private static final String PLANS = "/api/v1/visit-plans";
    private static final String STREET = "350206003";

    private final Relief relief = Relief.in("350206");

    @Inject TestClock clock;

    @BeforeEach
    void begin() {
        clock.set(Instant.parse("2025-01-20T02:00:00Z"));
    }

    @AfterEach
    void runAgain() {
        clock.run();
    }

    /** 凤阳: 614 × 400 = 245,600; institutions 74,750; 12 troops and 1 detention centre 130,000. */
    @Test
    void the_county_s_visits_add_up_to_what_it_declared() {
        String plan = plan(614, "450350.00");
        visited(plan, "household", 614, "400");
        visited(plan, "organisation", 1, "74750");
        visited(plan, "organisation", 13, "10000");
        figures(plan)
                .body("households", equalTo(614))
                .body("organisations", equalTo(14))
                .body("householdYuan", is(245600.0f))
                .body("organisationYuan", is(204750.0f))
                .body("totalYuan", is(450350.0f))
                .body("householdVariance", nullValue())
                .body("yuanVariance", nullValue());
    }

    /** 公司: 232 visited by 20 teams, 17 difficulties found, 10 solved; it declared 31 groups' 31. */
    @Test
    void the_union_s_difficulties_are_found_and_solved_and_a_wrong_sum_is_shown() {
        String plan = plan(31, "92800.00");
        visited(plan, "household", 232, "400");
        Register.change(
                "insert into measure (id, region_code, household_id, kind, words, planned_on, due_on,"
                        + " state, ended_on, planned_at, planned_by, changed_at, version,"
                        + " heard_kind, heard_id)"
                        + " select gen_random_uuid(), v.region_code, v.holder_id, 'medical', '示范',"
                        + " date '2025-01-20', date '2025-02-19', case when n <= 10 then 'done' else"
                        + " 'planned' end, case when n <= 10 then date '2025-01-25' end,"
                        + " v.changed_at, 'test', v.changed_at, 0, 'visit', v.id"
                        + " from (select *, row_number() over (order by id) as n from visit"
                        + " where plan_id = '"
                        + plan
                        + "') v where n <= 17");
        Register.change(
                "insert into concern (id, region_code, kind, topic, words, household_id, heard_kind,"
                        + " heard_id, raised_at, raised_by, due_at, solved_at, solution, settled,"
                        + " changed_at, version)"
                        + " select gen_random_uuid(), v.region_code, 'opinion', 'other', '示范',"
                        + " v.holder_id, 'visit', v.id, v.changed_at, 'test', v.changed_at,"
                        + " case when n <= 9 then v.changed_at end, case when n <= 9 then '已答复'"
                        + " end, case when n <= 9 then true end, v.changed_at, 0"
                        + " from (select *, row_number() over (order by id) as n from visit"
                        + " where plan_id = '"
                        + plan
                        + "') v where n <= 126");
        figures(plan)
                .body("households", equalTo(232))
                .body("groups", equalTo(20))
                .body("needsRaised", equalTo(17))
                .body("needsSolved", equalTo(10))
                .body("opinionsRaised", equalTo(126))
                .body("opinionsSolved", equalTo(9))
                .body("householdVariance", equalTo(201))
                .body("yuanVariance", nullValue());
    }

    private String plan(int households, String yuan) {
        return Api.keyed(relief.officer())
                .body(
                        Map.of(
                                "kind",
                                "condolence",
                                "title",
                                "示范县走访慰问",
                                "regionCode",
                                STREET,
                                "level",
                                "county",
                                "startsOn",
                                "2025-01-18",
                                "endsOn",
                                "2025-02-05",
                                "declaredHouseholds",
                                households,
                                "declaredYuan",
                                new BigDecimal(yuan)))
                .post(PLANS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** By twenty groups; measures need their households, organisations stand for themselves. */
    private static void visited(String plan, String kind, int count, String yuan) {
        String homes =
                "insert into household (id, region_code, causes, back_entered, registered_at,"
                        + " changed_at, version) select gen_random_uuid(), '%s', '{}', false,"
                        + " timestamptz '2024-01-01', timestamptz '2024-01-01', 0"
                        + " from generate_series(1, %d) returning id";
        String holders =
                kind.equals("household")
                        ? homes.formatted(STREET, count)
                        : "select gen_random_uuid() as id from generate_series(1, %d)"
                                .formatted(count);
        Register.change(
                "with h as ("
                        + holders
                        + ") insert into visit (id, plan_id, region_code, holder_kind, holder_id,"
                        + " state, group_number, misses, visited_on, kinds, amount, source, goods,"
                        + " back_entered, changed_at, version)"
                        + " select gen_random_uuid(), '"
                        + plan
                        + "', '"
                        + STREET
                        + "', '"
                        + kind
                        + "', h.id, 'DONE', row_number() over () % 20 + 1, 0, date '2025-01-20',"
                        + " '[\"money\"]', "
                        + yuan
                        + ", 'union', '[]', false, timestamptz '2025-01-20', 0 from h");
    }

    private ValidatableResponse figures(String plan) {
        return relief.officer().get(PLANS + "/" + plan + "/figures").then().statusCode(200);
    }
}
