package org.nuandong.dispatch.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContentTypeTest {

    private static byte[] starting(String magic) {
        return Arrays.copyOf(magic.getBytes(StandardCharsets.ISO_8859_1), 4096);
    }

    private static byte[] iso(String brand) {
        return starting("\0\0\0\u0018ftyp" + brand + "\0\0\0\0" + brand + "isom");
    }

    @ParameterizedTest
    @CsvSource({
        "isom, video/mp4, true",
        "mp42, audio/mp4, true",
        "qt__, video/mp4, true",
        "heic, image/heic, true",
        "heic, image/jpeg, false"
    })
    void containers_of_telephones_are_told_apart(String brand, String announced, boolean fits) {
        byte[] head = iso(brand.replace('_', ' '));

        assertThat(ContentType.fits(announced, head)).isEqualTo(fits);
    }

    @Test
    void what_is_announced_is_what_the_first_bytes_say() {
        assertThat(ContentType.fits("image/jpeg", EvidenceFixture.photo(500))).isTrue();
        assertThat(ContentType.fits("image/png", EvidenceFixture.photo(500))).isFalse();
        assertThat(ContentType.fits("application/pdf", starting("%PDF-1.7\n"))).isTrue();
        assertThat(ContentType.fits("audio/amr", starting("#!AMR\n"))).isTrue();
        assertThat(ContentType.fits("audio/ogg", starting("OggS\0\2\0\0"))).isTrue();
        assertThat(ContentType.fits("video/webm", starting("\u001A\u0045\u00DF\u00A3"))).isTrue();
        assertThat(ContentType.fits("audio/wav", starting("RIFF\u0024\0\0\0WAVEfmt "))).isTrue();
    }

    @Test
    void a_page_or_a_programme_is_no_picture() {
        assertThat(ContentType.fits("image/jpeg", starting("<html><script>"))).isFalse();
        assertThat(ContentType.fits("image/png", starting("MZ\u0090\0"))).isFalse();
        assertThat(ContentType.fits("audio/mpeg", starting("just some text"))).isFalse();
        assertThat(ContentType.fits("image/jpeg", new byte[100])).isFalse();
    }
}
