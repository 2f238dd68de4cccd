package org.nuandong.beneficiary.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class CopiedRowsTest {

    private record Row(Object one, Object other) {}

    private final CopiedRows<Row> rows =
            CopiedRows.<Row>into("made_up").column("one", Row::one).column("other", Row::other);

    @Test
    void what_means_something_to_copy_is_written_as_plain_text() {
        assertThat(rows.text(List.of(new Row("张\t某\\\n乙", null), new Row("\\N", 7))))
                .isEqualTo("张\\t某\\\\\\n乙\t\\N\n\\\\N\t7\n");
    }

    @Test
    void bytes_and_arrays_are_written_as_the_table_reads_them() {
        Row row = new Row(new byte[] {0, (byte) 0xfe}, Arrays.asList("a b", "\"c\\", ""));
        assertThat(rows.text(List.of(row)))
                .isEqualTo("\\\\x00fe\t{\"a b\",\"\\\\\"c\\\\\\\\\",\"\"}\n");
        assertThat(rows.text(List.of(new Row(new String[0], new String[] {"x"}))))
                .isEqualTo("{}\t{\"x\"}\n");
    }
}
