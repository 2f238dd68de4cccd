package org.nuandong.dispatch.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** RFC 9110, section 14: one range of bytes; what cannot be read is not asked. */
class ContentRangeTest {

    @ParameterizedTest
    @CsvSource({
        "bytes=0-0, bytes 0-0/10",
        "bytes=0-9, bytes 0-9/10",
        "bytes=3-, bytes 3-9/10",
        "bytes=9-, bytes 9-9/10",
        "bytes=2-100, bytes 2-9/10",
        "bytes=-3, bytes 7-9/10",
        "bytes=-100, bytes 0-9/10"
    })
    void one_range_is_a_part(String asked, String answered) {
        ContentRange part = ContentRange.asked(asked, 10);

        assertThat(part.isPart()).isTrue();
        assertThat(part.header()).isEqualTo(answered);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=0-1,4-5", "bytes=-", "bytes=5-4", "items=0-1", "bytes=a-b", ""})
    void several_ranges_and_what_cannot_be_read_are_the_whole(String asked) {
        assertThat(ContentRange.asked(asked, 10))
                .isEqualTo(new ContentRange(0, 9, 10, false))
                .isEqualTo(ContentRange.asked(null, 10));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=10-", "bytes=11-12", "bytes=-0"})
    void what_begins_behind_the_end_cannot_be_had(String asked) {
        assertThatThrownBy(() -> ContentRange.asked(asked, 10)).hasMessage("range-beyond-end");
    }

    @Test
    void a_part_is_cut_out_of_the_stream() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        ContentRange.asked("bytes=2-4", 10)
                .copy(new ByteArrayInputStream("0123456789".getBytes()), out);

        assertThat(out).hasToString("234");
    }
}
