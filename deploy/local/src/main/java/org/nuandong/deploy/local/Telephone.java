package org.nuandong.deploy.local;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** 取证手机: a team's telephone that sends evidence by tus 1.0, as docs/journeys/evidence.md tells. */
public final class Telephone {

    private static final byte[] JPEG = {
        (byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 0, 16, 'J', 'F', 'I', 'F'
    };
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final byte[] MP4 = {0, 0, 0, 24, 'f', 't', 'y', 'p', 'i', 's', 'o', 'm'};

    private final Api api;

    public Telephone(Api api) {
        this.api = api;
    }

    public UUID photo(String aboutType, UUID aboutId, Instant takenAt) {
        return send("photo", "image/jpeg", JPEG, aboutType, aboutId, takenAt);
    }

    public UUID signature(UUID incident, Instant takenAt) {
        return signature("incident", incident, takenAt);
    }

    public UUID signature(String aboutType, UUID aboutId, Instant takenAt) {
        return send("signature", "image/png", PNG, aboutType, aboutId, takenAt);
    }

    /** R102: what a refusal needs beside the goods. */
    public void recordsOfRefusal(UUID subject, Instant takenAt) {
        send("written-record", "image/jpeg", JPEG, "found-person", subject, takenAt);
        send("video", "video/mp4", MP4, "found-person", subject, takenAt);
    }

    private UUID send(
            String kind,
            String type,
            byte[] begins,
            String aboutType,
            UUID aboutId,
            Instant takenAt) {
        byte[] content = content(begins, kind + aboutId + takenAt);
        Map<String, String> said = new LinkedHashMap<>();
        said.put("kind", kind);
        said.put("filetype", type);
        said.put("sha256", HexFormat.of().formatHex(sha256(content)));
        said.put("takenAt", takenAt.toString());
        said.put("aboutType", aboutType);
        said.put("aboutId", aboutId.toString());
        Answer announced =
                api.tus(
                                "POST",
                                "/api/v1/evidence",
                                Map.of(
                                        "Idempotency-Key", UUID.randomUUID().toString(),
                                        "Upload-Length", Integer.toString(content.length),
                                        "Upload-Metadata", metadata(said)),
                                new byte[0])
                        .expect(200, 201);
        UUID id = announced.id("id");
        if ("uploading".equals(announced.text("state"))) {
            piece(id, content);
        }
        return id;
    }

    private void piece(UUID id, byte[] content) {
        api.tus(
                        "PATCH",
                        "/api/v1/evidence/" + id,
                        Map.of(
                                "Upload-Offset", "0",
                                "Content-Type", "application/offset+octet-stream"),
                        content)
                .expect(204);
    }

    /** Begins as such a file does; what it is about makes it one of its kind. */
    private static byte[] content(byte[] begins, String about) {
        byte[] content = new byte[1_024];
        System.arraycopy(begins, 0, content, 0, begins.length);
        byte[] hash = sha256(about.getBytes(StandardCharsets.UTF_8));
        System.arraycopy(hash, 0, content, content.length - hash.length, hash.length);
        return content;
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String metadata(Map<String, String> said) {
        return said.entrySet().stream()
                .map(
                        entry ->
                                entry.getKey()
                                        + " "
                                        + Base64.getEncoder()
                                                .encodeToString(
                                                        entry.getValue()
                                                                .getBytes(StandardCharsets.UTF_8)))
                .collect(Collectors.joining(","));
    }
}
