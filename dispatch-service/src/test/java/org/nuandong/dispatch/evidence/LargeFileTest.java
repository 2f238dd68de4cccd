package org.nuandong.dispatch.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nuandong.dispatch.evidence.EvidenceFixture.about;
import static org.nuandong.dispatch.evidence.EvidenceFixture.announce;
import static org.nuandong.dispatch.evidence.EvidenceFixture.phone;
import static org.nuandong.dispatch.evidence.EvidenceFixture.send;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.nuandong.deploy.testing.Backing;
import org.nuandong.dispatch.incident.IncidentFixture;

@QuarkusTest
@QuarkusTestResource(Backing.class)
class LargeFileTest {

    private static final int PIECE = 5 << 20;
    private static final int PIECES = 4;
    private static final long TWENTY_MIB = (long) PIECE * PIECES;

    @Inject SealedContents contents;
    @Inject ContentSeal seal;
    @Inject EvidenceConfig config;

    @Test
    void twenty_mebibytes_of_video_go_in_and_come_out_the_same() throws Exception {
        byte[] first = piece(0);
        MessageDigest digest = Sha256.digest();
        for (int i = 0; i < PIECES; i++) {
            digest.update(piece(i));
        }
        String sha256 = HexFormat.of().formatHex(digest.digest());
        Map<String, String> said =
                about("video", "video/mp4", first, "incident", IncidentFixture.open());
        said.put("sha256", sha256);
        UUID id =
                UUID.fromString(
                        announce("team-member", TWENTY_MIB, said)
                                .statusCode(201)
                                .extract()
                                .path("id"));
        for (int i = 0; i < PIECES; i++) {
            send(id, (long) i * PIECE, piece(i)).statusCode(204);
        }

        MessageDigest came = Sha256.digest();
        long size = 0;
        try (InputStream in =
                phone("duty-leader")
                        .get("/api/v1/evidence/" + id + "/content?purpose=supervision")
                        .asInputStream()) {
            byte[] buffer = new byte[64 * 1024];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                came.update(buffer, 0, read);
                size += read;
            }
        }
        assertThat(size).isEqualTo(TWENTY_MIB);
        assertThat(HexFormat.of().formatHex(came.digest())).isEqualTo(sha256);
    }

    /** While a source of 20 MiB is read, what was read lies on the disk but for a few segments. */
    @Test
    void a_content_is_never_whole_in_memory() throws Exception {
        UUID id = UUID.randomUUID();
        Path drafts = Files.createDirectories(config.folder().resolve("drafts"));
        long[] mostBehind = {0};

        contents.put(
                id,
                seal.newKey(id),
                "content/test/" + id,
                out -> {
                    byte[] buffer = new byte[256 * 1024];
                    for (long sent = 0; sent < TWENTY_MIB; sent += buffer.length) {
                        out.write(buffer);
                        long behind = sent + buffer.length - onDisk(drafts);
                        mostBehind[0] = Math.max(mostBehind[0], behind);
                    }
                });

        assertThat(mostBehind[0]).isLessThan(4L << 20);
    }

    private static long onDisk(Path drafts) throws IOException {
        try (Stream<Path> files = Files.list(drafts)) {
            return files.mapToLong(file -> file.toFile().length()).max().orElse(0);
        }
    }

    /** The first begins as an MP4 does; each is another one. */
    private static byte[] piece(int number) {
        byte[] bytes = new byte[PIECE];
        java.util.Arrays.fill(bytes, (byte) number);
        if (number == 0) {
            byte[] magic =
                    "\0\0\0\u0018ftypisom\0\0\2\0isommp42".getBytes(StandardCharsets.ISO_8859_1);
            System.arraycopy(magic, 0, bytes, 0, magic.length);
        }
        return bytes;
    }
}
