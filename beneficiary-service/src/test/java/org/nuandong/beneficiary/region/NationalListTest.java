package org.nuandong.beneficiary.region;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NationalListTest {

    private static final NationalList LIST = NationalList.ofContracts();
    private static final Map<String, String[]> ROWS =
            LIST.copyText()
                    .lines()
                    .map(line -> line.split("\t"))
                    .collect(Collectors.toMap(row -> row[0], row -> row));

    @Test
    void it_holds_the_counted_regions_of_both_files_once_each() {
        assertThat(ROWS).hasSize(LIST.size()).hasSize(44_702 + 4 + 3_237);
        assertThat(ROWS.values()).filteredOn(row -> row[6].equals("4")).hasSize(41_351);
    }

    @ParameterizedTest
    @CsvSource({
        "420000, \\N, 1",
        "420200, 420000, 2",
        "420202, 420200, 3",
        "420202006, 420202, 4",
        "441900129, 441900, 4",
        "620201100, 620201, 4",
        "429004, 429000, 3",
        "310108, 310100, 3",
    })
    void the_parent_is_found_by_position(String code, String parent, String level) {
        assertThat(ROWS.get(code)[5]).isEqualTo(parent);
        assertThat(ROWS.get(code)[6]).isEqualTo(level);
    }

    @Test
    void every_parent_is_in_the_list_itself() {
        assertThat(ROWS.values())
                .filteredOn(row -> !row[5].equals("\\N"))
                .allSatisfy(row -> assertThat(ROWS).containsKey(row[5]));
    }

    @Test
    void a_withdrawn_code_names_its_last_day_and_its_heirs() {
        assertThat(ROWS.get("310108"))
                .containsExactly(
                        "310108",
                        "闸北区",
                        "闸北区",
                        " zhabeiqu beiqu qu",
                        "zbq",
                        "310100",
                        "3",
                        "1981-01-01",
                        "2014-12-31",
                        "{310106}");
        assertThat(ROWS.get("330104")[9]).as("named once each").isEqualTo("{330102,330114}");
        assertThat(ROWS.get("653228")[7]).as("made after the list").isEqualTo("2024-01-01");
    }

    @Test
    void every_withdrawn_code_leads_to_one_in_force() {
        assertThat(ROWS.get("142400")[9])
                .as("its counties went there")
                .isEqualTo("{140300,140700}");
        assertThat(ROWS.values())
                .filteredOn(row -> !row[8].equals("\\N"))
                .allSatisfy(row -> assertThat(inForce(row[0], new HashSet<>())).isNotEmpty());
    }

    @Test
    void former_names_are_of_codes_in_the_list() {
        assertThat(LIST.copyFormerNames().lines())
                .hasSize(222)
                .contains(
                        "420203\t石灰窑区\t石灰窑区\t shihuiyaoqu huiyaoqu yaoqu qu\tshyq\t1983-01-01\t2000-12-31")
                .allSatisfy(line -> assertThat(ROWS).containsKey(line.split("\t")[0]));
    }

    private static Set<String> inForce(String code, Set<String> seen) {
        if (!seen.add(code)) {
            return Set.of();
        }
        String[] row = ROWS.get(code);
        if (row[8].equals("\\N")) {
            return Set.of(code);
        }
        Set<String> all = new HashSet<>();
        for (String heir : row[9].replaceAll("[{}]", "").split(",")) {
            if (!heir.isEmpty()) {
                all.addAll(inForce(heir, seen));
            }
        }
        return all;
    }

    @Test
    void the_same_files_have_the_same_digest() {
        assertThat(NationalList.ofContracts().digest()).isEqualTo(LIST.digest()).hasSize(64);
    }
}
