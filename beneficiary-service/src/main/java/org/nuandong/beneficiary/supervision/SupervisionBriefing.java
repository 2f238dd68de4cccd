package org.nuandong.beneficiary.supervision;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.nuandong.commons.region.RegionCode;

/** 通报: what an order's visits showed, told to units. */
@Entity
class SupervisionBriefing {

    @Id private UUID id;
    private String briefingNo;
    private UUID orderId;
    private RegionCode regionCode;
    private String title;
    private String words;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private UUID[] unitIds = {};

    private Instant issuedAt;
    private String issuedBy;

    protected SupervisionBriefing() {}

    SupervisionBriefing(
            UUID id, String no, SupervisionOrder order, SupervisionRequests.Briefing said) {
        this.id = id;
        briefingNo = no;
        orderId = order.id();
        regionCode = order.region();
        title = said.title().strip();
        words = said.words().strip();
        unitIds = said.unitIds().stream().distinct().toArray(UUID[]::new);
    }

    void issued(Instant at, String by) {
        issuedAt = at;
        issuedBy = by;
    }

    /** A briefing as the API shows it. */
    @Schema(name = "SupervisionBriefing")
    public record View(
            UUID id,
            @Schema(examples = "TB-2026-000001") String briefingNo,
            String title,
            String words,
            List<UUID> unitIds,
            Instant issuedAt) {}

    UUID id() {
        return id;
    }

    String no() {
        return briefingNo;
    }

    List<UUID> unitIds() {
        return List.of(unitIds);
    }

    View view() {
        return new View(id, briefingNo, title, words, unitIds(), issuedAt);
    }
}
