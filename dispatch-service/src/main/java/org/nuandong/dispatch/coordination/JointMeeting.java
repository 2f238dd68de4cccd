package org.nuandong.dispatch.coordination;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.nuandong.commons.event.EventId;
import org.nuandong.commons.region.RegionCode;

/** 联席会议 (R270): who met when about what; its decisions are tasks. */
@Entity
class JointMeeting {

    @Id private UUID id;
    private String regionCode;
    private UUID unitId;
    private String kind;
    private String title;
    private String minutes;

    @Column(columnDefinition = "text[]")
    private List<String> agencies;

    private Instant heldAt;
    private Instant recordedAt;
    private String recordedBy;
    @Version private int version;

    protected JointMeeting() {}

    JointMeeting(MeetingResource.NewMeeting request, Instant heldAt, String by, Instant now) {
        this.id = EventId.at(now);
        this.regionCode = request.regionCode().code();
        this.unitId = request.unitId();
        this.kind = request.kind();
        this.title = request.title().strip();
        this.minutes = request.minutes();
        this.agencies = List.copyOf(request.agencies());
        this.heldAt = heldAt;
        this.recordedAt = now;
        this.recordedBy = by;
    }

    UUID id() {
        return id;
    }

    RegionCode region() {
        return new RegionCode(regionCode);
    }

    UUID unitId() {
        return unitId;
    }

    String kind() {
        return kind;
    }

    String title() {
        return title;
    }

    String minutes() {
        return minutes;
    }

    List<String> agencies() {
        return agencies;
    }

    Instant heldAt() {
        return heldAt;
    }

    int version() {
        return version;
    }
}
