package org.nuandong.dispatch.evidence;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.nuandong.commons.region.RegionCode;

/** The header Upload-Metadata of tus 1.0: keys with base64 values; ours are known by name. */
final class UploadMetadata {

    private static final Set<String> OURS =
            Set.of(
                    "kind",
                    "filetype",
                    "sha256",
                    "takenAt",
                    "aboutType",
                    "aboutId",
                    "regionCode",
                    "minor");

    /** What common clients add by themselves; a name of a file may name a person: not kept. */
    private static final Set<String> OF_CLIENTS =
            Set.of("filename", "name", "type", "relativePath");

    private final Map<String, String> values;

    private UploadMetadata(Map<String, String> values) {
        this.values = values;
    }

    static UploadMetadata parse(String header) {
        if (header == null || header.isBlank()) {
            throw EvidenceProblem.UPLOAD_METADATA_INVALID.at("Upload-Metadata");
        }
        Map<String, String> values = new HashMap<>();
        for (String pair : header.split(",")) {
            String[] parts = pair.strip().split(" ", 2);
            boolean known = OURS.contains(parts[0]) || OF_CLIENTS.contains(parts[0]);
            if (!known || values.put(parts[0], text(parts)) != null) {
                throw EvidenceProblem.UPLOAD_METADATA_INVALID.at("Upload-Metadata");
            }
        }
        return new UploadMetadata(values);
    }

    private static String text(String[] parts) {
        if (parts.length == 1) {
            return "";
        }
        try {
            return new String(Base64.getDecoder().decode(parts[1]), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw EvidenceProblem.UPLOAD_METADATA_INVALID.at(parts[0]);
        }
    }

    String required(String key) {
        String value = values.get(key);
        if (value == null || value.isBlank()) {
            throw EvidenceProblem.UPLOAD_METADATA_INVALID.at(key);
        }
        return value;
    }

    String sha256() {
        String hash = required("sha256").toLowerCase(Locale.ROOT);
        if (!hash.matches("[0-9a-f]{64}")) {
            throw EvidenceProblem.UPLOAD_METADATA_INVALID.at("sha256");
        }
        return hash;
    }

    UUID aboutId() {
        try {
            return UUID.fromString(required("aboutId"));
        } catch (IllegalArgumentException e) {
            throw EvidenceProblem.UPLOAD_METADATA_INVALID.at("aboutId");
        }
    }

    Instant takenAt() {
        try {
            return OffsetDateTime.parse(required("takenAt")).toInstant();
        } catch (DateTimeException e) {
            throw EvidenceProblem.UPLOAD_METADATA_INVALID.at("takenAt");
        }
    }

    /** Null when it is not named. */
    RegionCode region() {
        String code = values.get("regionCode");
        if (code == null) {
            return null;
        }
        if (!RegionCode.isValid(code)) {
            throw EvidenceProblem.UPLOAD_METADATA_INVALID.at("regionCode");
        }
        return new RegionCode(code);
    }

    boolean minor() {
        return "true".equals(values.get("minor"));
    }
}
