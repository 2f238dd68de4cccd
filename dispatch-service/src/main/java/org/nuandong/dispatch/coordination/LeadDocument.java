package org.nuandong.dispatch.coordination;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.nuandong.commons.event.EventId;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.region.RegionCode;

/** 呈签文件 (R243): waits until its posts have signed in their order; a refusal ends it. */
@Entity
class LeadDocument {

    static final String WAITING = "waiting";
    static final String SIGNED = "signed";
    static final String REFUSED = "refused";

    @Id private UUID id;
    private String regionCode;
    private UUID unitId;
    private String kind;
    private String title;
    private String body;
    private Instant submittedAt;
    private String submittedBy;
    private String state;
    @Version private int version;

    protected LeadDocument() {}

    LeadDocument(DocumentResource.NewDocument request, String by, Instant now) {
        this.id = EventId.at(now);
        this.regionCode = request.regionCode().code();
        this.unitId = request.unitId();
        this.kind = request.kind();
        this.title = request.title().strip();
        this.body = request.text();
        this.submittedAt = now;
        this.submittedBy = by;
        this.state = WAITING;
    }

    void requireWaiting() {
        if (!state.equals(WAITING)) {
            throw CommonProblem.STEP_OUT_OF_ORDER.because(state);
        }
    }

    void end(String how) {
        requireWaiting();
        state = how;
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

    String body() {
        return body;
    }

    Instant submittedAt() {
        return submittedAt;
    }

    String state() {
        return state;
    }

    int version() {
        return version;
    }
}
