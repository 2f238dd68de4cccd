package org.nuandong.dispatch.daily;

import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.UUID;
import org.nuandong.commons.event.EventId;

/** 在站记录: one fact of a guest's day, written once and never changed. */
@MappedSuperclass
abstract class DayFact {

    @Id private UUID id;
    private UUID caseId;
    private String regionCode;
    private UUID unitId;
    private Instant at;
    private Instant recordedAt;
    private String recordedBy;
    private boolean backEntered;

    protected DayFact() {}

    DayFact(Moment moment) {
        id = EventId.at(moment.now());
        caseId = moment.stay().caseId();
        regionCode = moment.stay().region().code();
        unitId = moment.stay().unitId();
        at = moment.at();
        recordedAt = moment.now();
        recordedBy = moment.by();
        backEntered = moment.backEntered();
    }

    UUID id() {
        return id;
    }

    UUID caseId() {
        return caseId;
    }

    Instant at() {
        return at;
    }
}
