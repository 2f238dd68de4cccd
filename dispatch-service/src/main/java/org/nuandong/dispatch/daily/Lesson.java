package org.nuandong.dispatch.daily;

import jakarta.persistence.Entity;
import java.util.UUID;

/** 未成年人教育: a lesson by age and health; vocational from the age of the law (132号). */
@Entity
class Lesson extends DayFact {

    static final String VOCATIONAL = "vocational";

    private String kind;
    private int minutes;
    private UUID eventId;

    protected Lesson() {}

    Lesson(Moment moment, String kind, int minutes, UUID eventId) {
        super(moment);
        this.kind = kind;
        this.minutes = minutes;
        this.eventId = eventId;
    }

    String kind() {
        return kind;
    }

    int minutes() {
        return minutes;
    }

    UUID eventId() {
        return eventId;
    }
}
