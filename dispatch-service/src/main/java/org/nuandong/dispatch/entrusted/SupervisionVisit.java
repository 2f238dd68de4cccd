package org.nuandong.dispatch.entrusted;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.nuandong.commons.event.EventId;
import org.nuandong.dispatch.platform.ListedText;

/** 托养检查: somebody went, counted the people and looked at how they live (R194). */
@Entity
class SupervisionVisit {

    static final String GRAVE = "grave";

    @Id private UUID id;
    private UUID institutionId;
    private Instant at;
    private String result;
    private String areas;
    private int expected;
    private int seen;
    private String note;
    private String recordedBy;

    protected SupervisionVisit() {}

    SupervisionVisit(
            UUID institutionId, EntrustedRequests.NewVisit said, int expected, Instant at) {
        this.institutionId = institutionId;
        this.at = at;
        this.result = said.result();
        this.areas = String.join(",", said.areasOrNone());
        this.expected = expected;
        this.seen = said.seen();
        this.note = said.note();
    }

    SupervisionVisit recorded(String by, Instant now) {
        id = EventId.at(now);
        recordedBy = by;
        return this;
    }

    boolean isGrave() {
        return GRAVE.equals(result);
    }

    boolean missesSomebody() {
        return seen < expected;
    }

    UUID id() {
        return id;
    }

    Instant at() {
        return at;
    }

    String result() {
        return result;
    }

    List<String> areas() {
        return ListedText.codes(areas);
    }

    int expected() {
        return expected;
    }

    int seen() {
        return seen;
    }

    String note() {
        return note;
    }
}
