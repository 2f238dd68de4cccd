package org.nuandong.dispatch.journey;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;

/** 联系家庭或流出地: whom the station called before somebody goes home, and what came of it (R202). */
@Entity
@Table(name = "journey_home_call")
class HomeCall {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private UUID journeyId;
    private String toWhom;
    private String result;
    private String note;
    private Instant calledAt;
    private String calledBy;

    protected HomeCall() {}

    HomeCall(UUID journeyId, JourneyRequests.Call call, Instant at, String by) {
        this.journeyId = journeyId;
        this.toWhom = call.toWhom();
        this.result = call.result();
        this.note = call.note();
        this.calledAt = at;
        this.calledBy = by;
    }

    String toWhom() {
        return toWhom;
    }

    String result() {
        return result;
    }

    String note() {
        return note;
    }

    Instant calledAt() {
        return calledAt;
    }
}
