package org.nuandong.dispatch.team;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CaseRulesTest {

    private static final CaseNeeds NEEDS =
            CaseNeeds.parse("minor:minors-training, infant:minors-training,woman:female-officer");

    @Test
    void each_ability_is_asked_for_once_and_only_by_the_facts_of_the_case() {
        assertThat(NEEDS.of(Set.of("infant", "minor", "drunk"))).containsExactly("minors-training");
        assertThat(NEEDS.of(Set.of("drunk"))).isEmpty();
        assertThat(CaseNeeds.missing(List.of("minors-training", "first-aid"), Set.of("first-aid")))
                .containsExactly("minors-training");
    }

    @Test
    void a_kit_lacks_what_the_standard_asks_for_and_no_more() {
        KitStandard standard = KitStandard.parse("cotton-coat=2, quilt=2,food=1");

        assertThat(
                        standard
                                .missingIn(
                                        List.of(
                                                new KitItem("cotton-coat", 5),
                                                new KitItem("quilt", 1)))
                                .stream()
                                .map(item -> item.item() + "=" + item.quantity()))
                .containsExactly("quilt=1", "food=1");
    }

    @Test
    void at_equal_time_the_free_come_before_those_on_the_spot_and_those_on_patrol() {
        assertThat(
                        ranked(
                                proposal("巡查", 300, true, null, 0),
                                proposal("同址", 290, false, "A-1", 0),
                                proposal("待命", 295, false, null, 0)))
                .containsExactly("待命", "同址", "巡查");
    }

    @Test
    void a_patrol_that_is_clearly_nearer_comes_first() {
        assertThat(ranked(proposal("待命", 900, false, null, 0), proposal("巡查", 300, true, null, 0)))
                .containsExactly("巡查", "待命");
    }

    @Test
    void an_equipped_team_may_be_ten_minutes_further_away_but_not_eleven() {
        assertThat(
                        ranked(
                                proposal("近而缺", 60, false, null, 1),
                                proposal("远十分", 600, false, null, 0),
                                proposal("远十二分", 720, false, null, 0)))
                .containsExactly("远十分", "近而缺", "远十二分");
    }

    @Test
    void whoever_has_no_known_way_comes_last() {
        assertThat(
                        ranked(
                                proposal("不明", null, false, null, 0),
                                proposal("远", 7_000, true, null, 2)))
                .containsExactly("远", "不明");
    }

    private static List<String> ranked(TeamProposal... proposals) {
        return Stream.of(proposals)
                .sorted(Ranking.with(Duration.ofMinutes(10)))
                .map(TeamProposal::name)
                .toList();
    }

    private static TeamProposal proposal(
            String name, Integer seconds, boolean patrol, String shares, int missing) {
        Long travel = seconds == null ? null : seconds.longValue();
        List<String> lacks = Stream.generate(() -> "x").limit(missing).toList();
        return new TeamProposal(
                UUID.randomUUID(),
                name,
                null,
                patrol ? "patrolling" : "free",
                List.of(),
                travel,
                travel,
                null,
                "reported",
                patrol,
                shares,
                lacks,
                List.of());
    }
}
