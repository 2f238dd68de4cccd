package org.nuandong.reporting.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.deploy.testing.Backing;
import org.nuandong.reporting.CareCase;
import org.nuandong.reporting.Post;
import org.nuandong.reporting.Rescue;
import org.nuandong.reporting.Tables;
import org.nuandong.reporting.Told;
import org.nuandong.reporting.fact.TallyCheck;

/** What is kept of the nation, with what was told since, is what is counted anew. */
@QuarkusTest
@QuarkusTestResource(Backing.class)
class KeptReadingsTest {

    private static final Scope NATION = new Scope(RegionCode.NATION, null);
    private static final Reach ALL = new Reach(new String[] {"%"}, null);
    private static final Period MONTH = Period.parse(Period.Kind.MONTH, "2009-03").orElseThrow();
    private static final Reading HELPED =
            new Reading(Nature.PRESENCE, "care-case", true, NATION, MONTH);
    private static final Reading OPEN = new Reading(Nature.STOCK, "incident", false, NATION, MONTH);
    private static final List<String> KINDS =
            List.of("tip-received", "goods-given", "case-admitted", "case-exited", "relief");

    @Inject SpellReader spells;
    @Inject FactReader facts;
    @Inject KeptSpells keptSpells;
    @Inject KeptFlows keptFlows;
    @Inject KeptWatch watch;
    @Inject TallyCheck tallies;

    /** Stays of some people who come again, are known for others, are corrected; calls by night. */
    private static List<Told> season(Random random) {
        List<Told> events = new ArrayList<>();
        List<UUID> people = new ArrayList<>();
        UUID[] stations = {Post.station("650101"), Post.station("650100"), Post.station("650000")};
        for (int n = 0; n < 12; n++) {
            boolean again = !people.isEmpty() && random.nextBoolean();
            UUID person = again ? people.get(random.nextInt(people.size())) : UUID.randomUUID();
            people.add(person);
            UUID station = stations[random.nextInt(stations.length)];
            int day = 10 + random.nextInt(15);
            String month = "2009-0" + (2 + random.nextInt(2)) + "-";
            CareCase stay =
                    new CareCase(station, "650101", person)
                            .admitted(month + day + "T09:00:00+08:00")
                            .service("2009-03-26T09:00:00+08:00", "living", "2009-03");
            if (random.nextBoolean()) {
                stay.identified("2009-03-27T09:00:00+08:00", people.get(0));
            }
            if (random.nextBoolean()) {
                stay.reclassified("2009-03-28T09:00:00+08:00", "mental-disorder", "unknown");
            }
            if (random.nextBoolean()) {
                stay.exited("2009-04-02T09:00:00+08:00", "voucher");
            } else {
                stay.exited(month + (day + 2) + "T09:00:00+08:00", "escorted-return");
            }
            events.addAll(stay.events());
            events.addAll(rescue(station, person).events());
        }
        events.add(correctionOf(events.get(events.size() - 1), stations[0]));
        return events;
    }

    private static Rescue rescue(UUID station, UUID person) {
        return new Rescue(station, "650101")
                .called("2009-03-12T22:00:00+08:00", "hotline", "2009-03-12T22:30:00+08:00")
                .outcome("2009-03-12T22:40:00+08:00", person, "refused-supplied", 2);
    }

    private static Told correctionOf(Told outcome, UUID station) {
        return Told.of(
                        "dispatch",
                        "outcome.corrected",
                        outcome.subject(),
                        9,
                        "2009-03-29T08:00:00Z")
                .at(station, "650101")
                .with("corrects", outcome.id().toString())
                .with("subjectId", UUID.randomUUID().toString())
                .with("outcome", "taken-home")
                .with("goods", List.of());
    }

    /** Asked for once and folded: from now on it is kept. */
    private void keep() {
        await().atMost(Duration.ofMinutes(2))
                .untilAsserted(
                        () -> {
                            keptSpells.groups(HELPED);
                            keptSpells.groups(OPEN);
                            flows();
                            watch.fold();
                            assertThat(keptSpells.groups(HELPED)).isPresent();
                            assertThat(keptSpells.groups(OPEN)).isPresent();
                            assertThat(flows()).isPresent();
                        });
    }

    private Optional<List<Map.Entry<String, Group>>> flows() {
        return keptFlows.groups(KINDS, NATION, MONTH.wholeMonths(), null);
    }

    private void assertKeptIsRight() {
        for (Reading reading : List.of(HELPED, OPEN)) {
            SpellGroups kept = keptSpells.groups(reading).orElseThrow();
            SpellGroups counted = spells.counted(reading);
            assertThat(written(kept)).isEqualTo(written(counted));
            assertThat(kept.mark()).isEqualTo(counted.mark());
        }
        assertThat(sums(flows().orElseThrow()))
                .isEqualTo(sums(facts.counted(KINDS, NATION, MONTH)));
        assertThat(sum("goods-given")).isEqualByComparingTo(plain("goods-given"));
        assertThat(pages(page -> keptSpells.behind(HELPED, page).orElseThrow()))
                .isEqualTo(pages(page -> spells.counted(HELPED, page)))
                .isNotEmpty();
    }

    private static List<String> written(SpellGroups groups) {
        return groups.groups().stream()
                .map(g -> g.tier() + " " + g.codes() + figure(g.amount()) + figure(g.weight()))
                .sorted()
                .toList();
    }

    private static String figure(Figure figure) {
        return " " + Figure.plain(figure.value()) + "/" + Figure.plain(figure.backEntered());
    }

    private static Map<String, String> sums(List<Map.Entry<String, Group>> groups) {
        return groups.stream()
                .collect(
                        Collectors.groupingBy(
                                e -> e.getKey() + e.getValue().tier() + e.getValue().codes(),
                                Collectors.collectingAndThen(
                                        Collectors.mapping(
                                                Map.Entry::getValue,
                                                Collectors.reducing(Group::plus)),
                                        g ->
                                                figure(g.orElseThrow().amount())
                                                        + figure(g.orElseThrow().weight()))));
    }

    private BigDecimal sum(String kind) {
        return flows().orElseThrow().stream()
                .filter(e -> e.getKey().equals(kind))
                .map(e -> e.getValue().weight().value())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal plain(String kind) {
        return new BigDecimal(
                Tables.texts(
                                "select coalesce(sum(quantity), 0)::text from fact where kind = '"
                                        + kind
                                        + "' and day >= '2009-03-01' and day < '2009-04-01'")
                        .get(0));
    }

    private static List<String> pages(Function<Page, List<Behind>> open) {
        List<String> shown = new ArrayList<>();
        Instant after = null;
        String afterId = null;
        while (true) {
            List<Behind> page = open.apply(new Page(Criteria.ALL, null, ALL, after, afterId, 5));
            page.forEach(b -> shown.add(b.toString()));
            if (page.size() < 5) {
                return shown;
            }
            after = page.get(4).at();
            afterId = page.get(4).id();
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 20261122, 650101})
    void whatever_the_order_and_whenever_it_is_folded(long seed) {
        Random random = new Random(seed);
        List<Told> events = season(random);
        Collections.shuffle(events, random);
        keep();
        for (int from = 0; from < events.size(); ) {
            int to = Math.min(events.size(), from + 1 + random.nextInt(20));
            Post.hand(events.subList(from, to));
            if (random.nextBoolean()) {
                watch.fold();
            }
            assertKeptIsRight();
            from = to;
        }
        watch.fold();
        assertKeptIsRight();
    }

    @Test
    void a_note_is_folded_once_while_events_come() {
        List<Told> events = season(new Random(7));
        keep();
        CompletableFuture<Void> intake =
                CompletableFuture.runAsync(() -> events.forEach(Post::hand));
        while (!intake.isDone()) {
            watch.fold();
        }
        intake.join();

        assertKeptIsRight();
        watch.fold();
        assertKeptIsRight();
    }

    @Test
    void a_unit_that_changes_its_kind_is_counted_where_it_stands_now() {
        UUID station = Post.station("650101");
        Post.hand(new CareCase(station, "650101").admitted("2009-03-03T09:00:00+08:00").events());
        keep();
        Told changed =
                Told.of("beneficiary", "unit.changed", station, 2, "2016-02-01T00:00:00+08:00")
                        .at(station, "650101")
                        .with("unitId", station.toString())
                        .with("name", "测试单位")
                        .with("kind", "shelter")
                        .with("regionCode", "650000");

        Post.hand(changed);
        assertThat(keptSpells.groups(HELPED)).isEmpty();

        keep();
        assertKeptIsRight();
        assertThat(keptSpells.groups(HELPED).orElseThrow().groups())
                .anyMatch(g -> g.tier().equals(new Tier(1, "shelter")));
    }

    @Test
    void tables_that_were_made_anew_are_counted_anew() {
        keep();

        Tables.change("vacuum full spell");
        Tables.change("vacuum full tally_month");

        assertThat(keptSpells.groups(HELPED)).isEmpty();
        assertThat(flows()).isEmpty();
        keep();
        assertKeptIsRight();
    }

    @Test
    void a_wrong_sum_is_found_and_counted_again() {
        Post.hand(rescue(Post.station("650101"), UUID.randomUUID()).events());
        keep();
        long before = tallies.differences();
        Tables.change(
                "update kept_sum set weight = weight + 1 where kind = 'goods-given' and reading_id ="
                        + " (select id from kept_reading where period = '2009-03' and nature = 'FLOW')");

        assertThat(tallies.differences()).isEqualTo(before + 2);

        tallies.recompute();
        assertThat(flows()).isEmpty();
        keep();
        assertThat(tallies.differences()).isZero();
        assertKeptIsRight();
    }

    @Test
    void only_a_month_of_the_nation_is_kept() {
        Scope region = new Scope(new RegionCode("650000"), null);
        Period week = Period.parse(Period.Kind.WEEK, "2009-W11").orElseThrow();
        Period soFar =
                new Period(Period.Kind.MONTH, "2009-03", MONTH.first().minusDays(9), MONTH.end());
        long before = Tables.number("select count(*) from kept_reading");

        for (Period period : List.of(week, soFar)) {
            Reading reading = new Reading(Nature.PRESENCE, "care-case", true, NATION, period);
            assertThat(keptSpells.groups(reading)).isEmpty();
        }
        Reading below = new Reading(Nature.PRESENCE, "care-case", true, region, MONTH);
        assertThat(keptSpells.groups(below)).isEmpty();

        assertThat(Tables.number("select count(*) from kept_reading")).isEqualTo(before);
    }
}
