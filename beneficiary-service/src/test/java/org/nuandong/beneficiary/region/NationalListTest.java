package org.nuandong.beneficiary.region;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
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
        assertThat(ROWS).hasSize(LIST.size()).hasSize(44_702 + 3_237);
        assertThat(ROWS.values()).filteredOn(row -> row[3].equals("4")).hasSize(41_351);
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
        assertThat(ROWS.get(code)[2]).isEqualTo(parent);
        assertThat(ROWS.get(code)[3]).isEqualTo(level);
    }

    @Test
    void every_parent_is_in_the_list_itself() {
        assertThat(ROWS.values())
                .filteredOn(row -> !row[2].equals("\\N"))
                .allSatisfy(row -> assertThat(ROWS).containsKey(row[2]));
    }

    @Test
    void a_withdrawn_code_names_its_last_day_and_its_heirs() {
        assertThat(ROWS.get("310108"))
                .containsExactly(
                        "310108", "闸北区", "310100", "3", "1981-01-01", "2014-12-31", "{310106}");
    }

    @Test
    void the_same_files_have_the_same_digest() {
        assertThat(NationalList.ofContracts().digest()).isEqualTo(LIST.digest()).hasSize(64);
    }
}
