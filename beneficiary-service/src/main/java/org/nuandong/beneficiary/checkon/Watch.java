package org.nuandong.beneficiary.checkon;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.nuandong.commons.region.RegionCode;

/** 看护行动: everybody who is to be looked after because duty rose once. */
@Entity
@Table(name = "check_on_watch")
class Watch {

    static final String TYPE = "check-on-watch";

    @Id private UUID id;
    private UUID unitId;
    private RegionCode regionCode;

    @Enumerated(EnumType.STRING)
    private DutyLevel level;

    private Instant startedAt;
    private Instant dueAt;
    private String againAfter;
    private int tries;
    private int people;
    private boolean overdue;
    private Instant completedAt;
    private Instant endedAt;
    private String endReason;
    @Version private int version;

    /** The numbers of the presets, as they were when it began. */
    record Numbers(Duration within, Duration againAfter, int tries) {}

    protected Watch() {}

    Watch(UUID id, StationDuty duty, Numbers numbers, Instant at) {
        this.id = id;
        unitId = duty.unitId();
        regionCode = duty.region();
        level = duty.level();
        startedAt = at;
        dueAt = at.plus(numbers.within());
        againAfter = numbers.againAfter().toString();
        tries = numbers.tries();
    }

    void looksAfter(int howMany) {
        people = howMany;
    }

    void end(String why, Instant at) {
        endedAt = at;
        endReason = why;
    }

    /** Once. */
    boolean miss() {
        if (!isOpen() || overdue || completedAt != null) {
            return false;
        }
        overdue = true;
        return true;
    }

    void complete(Instant at) {
        completedAt = at;
    }

    boolean isOpen() {
        return endedAt == null;
    }

    UUID id() {
        return id;
    }

    UUID unitId() {
        return unitId;
    }

    RegionCode region() {
        return regionCode;
    }

    DutyLevel level() {
        return level;
    }

    Instant startedAt() {
        return startedAt;
    }

    Instant dueAt() {
        return dueAt;
    }

    Duration againAfter() {
        return Duration.parse(againAfter);
    }

    int tries() {
        return tries;
    }

    int people() {
        return people;
    }

    boolean overdue() {
        return overdue;
    }

    Instant completedAt() {
        return completedAt;
    }

    Instant endedAt() {
        return endedAt;
    }

    String endReason() {
        return endReason;
    }
}
