package org.nuandong.dispatch.evidence;

import static io.restassured.RestAssured.given;

import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import org.nuandong.deploy.testing.Tokens;
import org.nuandong.dispatch.Api;

/** A telephone that speaks tus 1.0 and what it sends. */
public final class EvidenceFixture {

    private static final Random BYTES = new Random(20261121);

    private EvidenceFixture() {}

    /** Begins as a JPEG does; the rest is noise. */
    public static byte[] photo(int size) {
        byte[] bytes = new byte[size];
        BYTES.nextBytes(bytes);
        byte[] magic = {
            (byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 0, 16, 'J', 'F', 'I', 'F'
        };
        System.arraycopy(magic, 0, bytes, 0, magic.length);
        return bytes;
    }

    public static byte[] png(int size) {
        byte[] bytes = new byte[size];
        BYTES.nextBytes(bytes);
        byte[] magic = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
        System.arraycopy(magic, 0, bytes, 0, magic.length);
        return bytes;
    }

    public static String sha256(byte[] bytes) {
        return HexFormat.of().formatHex(digest(bytes));
    }

    static byte[] digest(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    public static Map<String, String> about(
            String kind, String type, byte[] content, String aboutType, UUID aboutId) {
        Map<String, String> said = new LinkedHashMap<>();
        said.put("kind", kind);
        said.put("filetype", type);
        said.put("sha256", sha256(content));
        said.put("takenAt", "2026-01-02T03:04:05+08:00");
        said.put("aboutType", aboutType);
        said.put("aboutId", aboutId.toString());
        return said;
    }

    static String metadata(Map<String, String> said) {
        return said.entrySet().stream()
                .map(e -> e.getKey() + " " + base64(e.getValue().getBytes(StandardCharsets.UTF_8)))
                .collect(Collectors.joining(","));
    }

    static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    static ValidatableResponse announce(String role, long size, Map<String, String> said) {
        return phone(role)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("Upload-Length", size)
                .header("Upload-Metadata", metadata(said))
                .post("/api/v1/evidence")
                .then();
    }

    static ValidatableResponse send(UUID id, long offset, byte[] piece) {
        return phone("team-member")
                .header("Upload-Offset", offset)
                .contentType("application/offset+octet-stream")
                .body(piece)
                .patch("/api/v1/evidence/" + id)
                .then();
    }

    static ValidatableResponse head(UUID id) {
        return phone("team-member").head("/api/v1/evidence/" + id).then();
    }

    static io.restassured.specification.RequestSpecification phone(String role) {
        return given().header(
                        "Authorization", "Bearer " + Tokens.of(role).regions(Api.HUANGSHI).sign())
                .header("Accept-Language", "en")
                .header("Tus-Resumable", "1.0.0");
    }

    /** Announced and sent in two pieces. */
    public static UUID stored(byte[] content, Map<String, String> said) {
        UUID id =
                UUID.fromString(
                        announce("duty-leader", content.length, said)
                                .statusCode(201)
                                .extract()
                                .path("id"));
        int half = content.length / 2;
        send(id, 0, Arrays.copyOf(content, half)).statusCode(204);
        send(id, half, Arrays.copyOfRange(content, half, content.length)).statusCode(204);
        return id;
    }

    /** A photograph of an incident. */
    public static UUID photoOf(UUID incident) {
        byte[] photo = photo(3_000);
        return stored(photo, about("photo", "image/jpeg", photo, "incident", incident));
    }

    public static UUID signatureOf(UUID incident) {
        byte[] line = png(900);
        return stored(line, about("signature", "image/png", line, "incident", incident));
    }
}
