package org.nuandong.dispatch.rescuepoint;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.nuandong.commons.event.EventId;
import org.nuandong.commons.personal.PersonalData;
import org.nuandong.commons.personal.Telephone;
import org.nuandong.commons.problem.CommonProblem;

/** 负责人: who is in charge of a point; the number is sealed for this row. */
@Entity
class PointOfficer {

    /**
     * The domain in which tips index their reporters' numbers, so that the same number is found.
     */
    static final String TELEPHONE = "telephone";

    @Id private UUID id;
    private UUID pointId;
    private String name;
    private String duty;
    private byte[] telephone;
    private byte[] telephoneIndex;
    private Instant since;
    private Instant endedAt;

    protected PointOfficer() {}

    PointOfficer(
            UUID pointId,
            String name,
            String duty,
            Telephone phone,
            PersonalData personal,
            Instant since) {
        this.id = EventId.at(since);
        this.pointId = pointId;
        this.name = name;
        this.duty = duty;
        this.telephone = personal.encrypt(phone.number(), place(id));
        this.telephoneIndex = personal.blindIndex(TELEPHONE, phone.number());
        this.since = since;
    }

    void end(Instant at) {
        if (endedAt != null) {
            throw CommonProblem.STEP_OUT_OF_ORDER.because("ended");
        }
        endedAt = at;
    }

    String telephone(PersonalData personal) {
        return personal.decrypt(telephone, place(id));
    }

    private static String place(UUID id) {
        return "point_officer:telephone:" + id;
    }

    UUID id() {
        return id;
    }

    UUID pointId() {
        return pointId;
    }

    String name() {
        return name;
    }

    String duty() {
        return duty;
    }

    Instant since() {
        return since;
    }
}
