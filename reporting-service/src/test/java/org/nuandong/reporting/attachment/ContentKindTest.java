package org.nuandong.reporting.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.nuandong.commons.problem.ProblemException;

/** What is taken, and what is taken out of it. */
class ContentKindTest {

    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static byte[] zip(String... names) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(1);
            }
        }
        return out.toByteArray();
    }

    @Test
    void a_photograph_loses_position_and_device_and_stays_turned_and_readable() throws IOException {
        byte[] sent = Photograph.jpeg(200);
        assertThat(latin(sent)).contains(Photograph.DEVICE);

        byte[] kept = ContentKind.of(sent).kept(sent);

        assertThat(latin(kept)).doesNotContain(Photograph.DEVICE).contains("Exif");
        assertThat(latin(kept)).as("the position's directory").doesNotContain("\u0088\u0025");
        byte[] orientation = {0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6};
        assertThat(latin(kept)).contains(latin(orientation));
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(kept));
        assertThat(picture.getWidth()).isEqualTo(200);
        assertThat(ContentKind.of(kept).kept(kept)).as("nothing left to take out").isEqualTo(kept);
    }

    @Test
    void a_picture_loses_its_texts() throws IOException {
        byte[] sent = Photograph.png();
        assertThat(latin(sent)).contains(Photograph.DEVICE);

        byte[] kept = ContentKind.of(sent).kept(sent);

        assertThat(latin(kept)).doesNotContain(Photograph.DEVICE);
        assertThat(ImageIO.read(new ByteArrayInputStream(kept)).getWidth()).isEqualTo(20);
    }

    @Test
    void half_a_picture_is_damaged_wherever_it_breaks_off() {
        byte[] jpeg = Photograph.jpeg(40);
        byte[] png = Photograph.png();
        for (int length = 20; length < jpeg.length - 4; length += 7) {
            refused(Arrays.copyOf(jpeg, length), "attachment-damaged");
        }
        for (int length = 20; length < png.length; length += 7) {
            refused(Arrays.copyOf(png, length), "attachment-damaged");
        }
        refused("%PDF-1.7 and no end".getBytes(StandardCharsets.US_ASCII), "attachment-damaged");
    }

    @Test
    void documents_are_known_by_what_is_in_them_and_programs_are_refused() throws IOException {
        assertThat(ContentKind.of(zip("[Content_Types].xml", "xl/workbook.xml")))
                .isEqualTo(ContentKind.XLSX);
        assertThat(ContentKind.of(zip("[Content_Types].xml", "word/document.xml")))
                .isEqualTo(ContentKind.DOCX);
        refused(zip("xl/workbook.xml", "xl/vbaProject.bin"), "attachment-with-macros");
        refused(zip("readme.txt"), "attachment-kind-unknown");
        refused(
                "PK\3\4 and nothing else".getBytes(StandardCharsets.US_ASCII),
                "attachment-damaged");
        refused("<html>".getBytes(StandardCharsets.US_ASCII), "attachment-kind-unknown");
        refused(new byte[0], "attachment-kind-unknown");
    }

    private static void refused(byte[] content, String code) {
        assertThatThrownBy(() -> ContentKind.of(content).kept(content))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refusal -> assertThat(refusal.refusal().code()).isEqualTo(code));
    }
}
