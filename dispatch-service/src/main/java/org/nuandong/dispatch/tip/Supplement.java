package org.nuandong.dispatch.tip;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** 续报: what came later about a tip; the tip itself stays as it came first. */
@Entity
@Table(name = "tip_supplement")
class Supplement {

    @Id private UUID id;
    private UUID tipId;
    private Instant receivedAt;
    private byte[] contentDigest;
    private String address;
    private Double longitude;
    private Double latitude;
    private String pointDatum;
    private String description;
    private byte[] raw;
    private String recordedBy;

    @Column(columnDefinition = "text[]")
    private List<String> facts;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Warning> warnings;

    protected Supplement() {}

    /** Keeps the id of the call: what was sealed for it stays readable. */
    Supplement(UUID tipId, NewTip call) {
        this.id = call.id();
        this.tipId = tipId;
        this.receivedAt = call.recordedAt();
        this.contentDigest = call.key().contentDigest();
        this.address = call.place().address();
        if (call.place().point() != null) {
            this.longitude = call.place().point().longitude();
            this.latitude = call.place().point().latitude();
        }
        this.pointDatum = call.place().datum();
        this.description = call.place().description();
        this.facts = call.facts();
        this.raw = call.raw();
        this.warnings = call.warnings();
        this.recordedBy = call.recordedBy();
    }

    /** Told to one of our people. */
    Supplement(
            UUID tipId,
            UUID id,
            SupplementRequest told,
            byte[] contentDigest,
            String recordedBy,
            Instant receivedAt) {
        this.id = id;
        this.tipId = tipId;
        this.receivedAt = receivedAt;
        this.contentDigest = contentDigest;
        this.address = told.address();
        if (told.point() != null) {
            this.longitude = told.point().longitude();
            this.latitude = told.point().latitude();
        }
        this.description = told.description();
        this.facts = told.facts();
        this.warnings = List.of();
        this.recordedBy = recordedBy;
    }

    UUID id() {
        return id;
    }

    Instant receivedAt() {
        return receivedAt;
    }

    String address() {
        return address;
    }

    Double longitude() {
        return longitude;
    }

    Double latitude() {
        return latitude;
    }

    String description() {
        return description;
    }

    List<String> facts() {
        return facts;
    }

    List<Warning> warnings() {
        return warnings;
    }
}
