package org.nuandong.reporting.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.nuandong.deploy.testing.Backing;
import org.nuandong.reporting.Api;
import org.nuandong.reporting.Post;
import org.nuandong.reporting.Told;

/** 项目与资金情况表 (B1): the published blocks, from the events of their projects. */
@QuarkusTest
@QuarkusTestResource(Backing.class)
class ProgrammeFundingMonthlyTest {

    private static final String AT = "2019-12-10T09:00:00+08:00";

    @Test
    void the_blocks_of_a_district_add_up_by_block_and_source() {
        UUID bureau = UUID.randomUUID();
        Post.unit(bureau, "bureau", "310112", null);
        UUID town = UUID.randomUUID();
        Post.unit(town, "street-office", "310112101", bureau);
        List<Told> events = new ArrayList<>();
        events.add(
                project(bureau, "310112", "civil-affairs", 63_426, "persons")
                        .with(
                                "sources",
                                List.of(
                                        source("municipal", "19800.00"),
                                        source("department", "26772000.00"),
                                        source("district", "5363500.00"),
                                        source("street-match", "5156100.00"))));
        events.add(
                project(bureau, "310112", "department", 23_149, "persons")
                        .with("sources", List.of(source("not-stated", "18453300.00"))));
        events.add(
                project(town, "310112101", "street", 21_469, "persons")
                        .with("sources", List.of(source("not-stated", "17460600.00"))));
        events.add(
                project(town, "310112101", "street", 614, "households")
                        .with("sources", List.of(source("county-special", "0.00"))));
        events.add(
                project(town, "310112101", "street", 9, "persons")
                        .with("sources", List.of(source("union", "1.00")))
                        .asTest());
        events.add(money("budget.allotted", town, "1000.50"));
        events.add(money("budget.spent", town, "400.00"));
        events.add(money("budget.returned", town, "0.10"));
        Post.hand(events);

        JsonPath report =
                Api.drafted(Api.officer("310112"), "programme-funding-monthly", bureau, "2019-12");

        Map<String, String> total = column(report, "total");
        assertThat(total)
                .containsEntry("projects", "4")
                .containsEntry("heads-persons", "108044")
                .containsEntry("heads-persons-civil-affairs", "63426")
                .containsEntry("heads-households", "614")
                .containsEntry("money", "73225300")
                .containsEntry("money-civil-affairs", "37311400")
                .containsEntry("money-department", "18453300")
                .containsEntry("money-street", "17460600")
                .containsEntry("source-municipal", "19800")
                .containsEntry("source-not-stated", "35913900")
                .containsEntry("source-union", "0")
                .containsEntry("allotted", "1000.5")
                .containsEntry("paid", "400")
                .containsEntry("returned", "0.1");
        assertThat(column(report, "district")).containsEntry("money", "55764700");
        assertThat(column(report, "street")).containsEntry("money", "17460600");
        assertThat(report.getList("invariants.passed")).containsOnly(true);
    }

    private static Told project(
            UUID unit, String region, String block, int heads, String headUnit) {
        return Told.of("beneficiary", "project.approved", UUID.randomUUID(), 3, AT)
                .at(unit, region)
                .with("block", block)
                .with("kind", "living")
                .with("level", region.length() == 6 ? "county" : "township")
                .with("plannedHeads", heads)
                .with("headUnit", headUnit);
    }

    private static Told money(String name, UUID unit, String yuan) {
        return Told.of("beneficiary", name, UUID.randomUUID(), 1, AT)
                .at(unit, "310112101")
                .with("source", "municipal")
                .with("amountYuan", new BigDecimal(yuan));
    }

    private static Map<String, Object> source(String source, String yuan) {
        return Map.of("source", source, "amountYuan", new BigDecimal(yuan));
    }

    private static Map<String, String> column(JsonPath report, String column) {
        Map<String, String> figures = new HashMap<>();
        for (String row : report.getList("rows.id", String.class)) {
            Number figure = Api.cell(report, row, column);
            figures.put(
                    row,
                    figure == null
                            ? "0"
                            : new BigDecimal(figure.toString())
                                    .stripTrailingZeros()
                                    .toPlainString());
        }
        return figures;
    }
}
