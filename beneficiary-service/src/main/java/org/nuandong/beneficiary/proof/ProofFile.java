package org.nuandong.beneficiary.proof;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import org.nuandong.commons.region.RegionCode;

/** 佐证文件: its content stands sealed, its digest beside it. */
@Entity
class ProofFile {

    @Id private UUID id;
    private String aboutType;
    private UUID aboutId;
    private RegionCode regionCode;
    private String mediaType;
    private byte[] digest;
    private long size;
    private Instant keptAt;
    private String keptBy;

    protected ProofFile() {}

    ProofFile(UUID id, ProofFiles.About about, String mediaType, Instant at, String by) {
        this.id = id;
        aboutType = about.type();
        aboutId = about.id();
        regionCode = about.region();
        this.mediaType = mediaType;
        keptAt = at;
        keptBy = by;
    }

    void holds(byte[] contentDigest, long bytes) {
        digest = contentDigest;
        size = bytes;
    }

    UUID id() {
        return id;
    }

    boolean isAbout(String type, UUID about) {
        return aboutType.equals(type) && aboutId.equals(about);
    }

    String mediaType() {
        return mediaType;
    }

    ProofView view() {
        return new ProofView(id, mediaType, size, HexFormat.of().formatHex(digest), keptAt);
    }
}
