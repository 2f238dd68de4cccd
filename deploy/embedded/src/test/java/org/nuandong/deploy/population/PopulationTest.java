package org.nuandong.deploy.population;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PopulationTest {

    private static final List<String> TOWNSHIPS = List.of("990101001", "990101002", "990202001");

    @Test
    void the_same_seed_gives_the_same_people() {
        assertThat(Population.of(7, 500, TOWNSHIPS)).isEqualTo(Population.of(7, 500, TOWNSHIPS));
        assertThat(Population.of(8, 500, TOWNSHIPS)).isNotEqualTo(Population.of(7, 500, TOWNSHIPS));
    }

    @Test
    void one_in_twenty_stands_twice_and_every_fault_occurs_and_is_told() {
        List<MadeUpRecord> records = Population.of(7, 5_000, TOWNSHIPS);
        List<MadeUpRecord> seconds =
                records.stream().filter(record -> !record.faults().isEmpty()).toList();
        assertThat(seconds.size()).isBetween(200, 300);
        Set<MadeUpRecord.Fault> seen = new HashSet<>();
        seconds.forEach(record -> seen.addAll(record.faults()));
        assertThat(seen).containsAll(EnumSet.allOf(MadeUpRecord.Fault.class));
        for (MadeUpRecord second : seconds) {
            MadeUpRecord first =
                    records.stream()
                            .filter(one -> one.person() == second.person())
                            .findFirst()
                            .orElseThrow();
            assertThat(first.name().equals(second.name()))
                    .isEqualTo(
                            !second.faults().contains(MadeUpRecord.Fault.HOMOPHONE)
                                    && !second.faults().contains(MadeUpRecord.Fault.VARIANT));
            assertThat(first.region().equals(second.region()))
                    .isEqualTo(
                            !second.faults().contains(MadeUpRecord.Fault.MOVED_FAR)
                                    && (!second.faults().contains(MadeUpRecord.Fault.MOVED_NEAR)
                                            || first.region().equals(second.region())));
        }
    }

    @Test
    void every_number_is_given_once() {
        List<String> numbers =
                Population.of(7, 5_000, TOWNSHIPS).stream()
                        .map(MadeUpRecord::identityNumber)
                        .filter(number -> number != null)
                        .toList();
        assertThat(numbers).doesNotHaveDuplicates().allMatch(number -> number.startsWith("99"));
    }
}
