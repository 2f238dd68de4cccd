package org.nuandong.beneficiary.supervision;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.nuandong.commons.region.RegionCode;

/** 责任追究 (R302): a decision that a unit has to answer for something; persons are only counted. */
@Entity
class Accountability {

    static final String TYPE = "accountability";

    @Id private UUID id;
    private RegionCode regionCode;
    private UUID unitId;
    private String ground;
    private String kind;
    private int heads;
    private UUID decidedByUnitId;
    private LocalDate decidedOn;
    private String documentNo;
    private UUID orderId;
    private Instant recordedAt;
    private String recordedBy;

    protected Accountability() {}

    Accountability(UUID id, RegionCode region, SupervisionRequests.Accountability said) {
        this.id = id;
        regionCode = region;
        unitId = said.unitId();
        ground = said.ground();
        kind = said.kind();
        heads = said.heads();
        decidedByUnitId = said.decidedByUnitId();
        decidedOn = said.decidedOn();
        documentNo = said.documentNo();
        orderId = said.orderId();
    }

    void recorded(Instant at, String by) {
        recordedAt = at;
        recordedBy = by;
    }

    /** A decision as the API shows it. */
    @Schema(name = "Accountability")
    public record View(
            UUID id,
            @Schema(examples = "140221") String regionCode,
            UUID unitId,
            @Schema(description = "dictionary accountability-ground") String ground,
            @Schema(description = "dictionary accountability-kind") String kind,
            @Schema(examples = "1") int heads,
            UUID decidedByUnitId,
            LocalDate decidedOn,
            String documentNo,
            UUID orderId) {}

    UUID id() {
        return id;
    }

    RegionCode region() {
        return regionCode;
    }

    UUID unitId() {
        return unitId;
    }

    String ground() {
        return ground;
    }

    String kind() {
        return kind;
    }

    int heads() {
        return heads;
    }

    LocalDate decidedOn() {
        return decidedOn;
    }

    UUID orderId() {
        return orderId;
    }

    View view() {
        return new View(
                id,
                regionCode.code(),
                unitId,
                ground,
                kind,
                heads,
                decidedByUnitId,
                decidedOn,
                documentNo,
                orderId);
    }
}
