package org.nuandong.beneficiary.supervision;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.nuandong.commons.region.RegionCode;

/** 培训、演练、会议 (R304): held by a unit, counted in heads and hours. */
@Entity
class StaffSession {

    static final String TYPE = "staff-session";

    @Id private UUID id;
    private RegionCode regionCode;
    private UUID unitId;
    private String kind;
    private String topic;
    private LocalDate heldOn;
    private BigDecimal hours;
    private int heads;
    private String words;
    private Instant recordedAt;
    private String recordedBy;

    protected StaffSession() {}

    StaffSession(UUID id, RegionCode region, SupervisionRequests.Session said, BigDecimal hours) {
        this.id = id;
        regionCode = region;
        unitId = said.unitId();
        kind = said.kind();
        topic = said.topic();
        heldOn = said.heldOn();
        this.hours = hours;
        heads = said.heads();
        words = said.words();
    }

    void recorded(Instant at, String by) {
        recordedAt = at;
        recordedBy = by;
    }

    /** A session as the API shows it. */
    @Schema(name = "StaffSession")
    public record View(
            UUID id,
            @Schema(examples = "140221") String regionCode,
            UUID unitId,
            @Schema(description = "training, drill, meeting", examples = "training") String kind,
            @Schema(description = "dictionary staff-session-topic") String topic,
            LocalDate heldOn,
            @Schema(examples = "2.50") BigDecimal hours,
            @Schema(examples = "36") int heads,
            String words) {}

    UUID id() {
        return id;
    }

    RegionCode region() {
        return regionCode;
    }

    UUID unitId() {
        return unitId;
    }

    String kind() {
        return kind;
    }

    String topic() {
        return topic;
    }

    LocalDate heldOn() {
        return heldOn;
    }

    BigDecimal hours() {
        return hours;
    }

    int heads() {
        return heads;
    }

    View view() {
        return new View(id, regionCode.code(), unitId, kind, topic, heldOn, hours, heads, words);
    }
}
