package org.nuandong.beneficiary.duplicate;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** 全库查重: one comparison of everybody with everybody, as a job; one at a time. */
@Entity
class DuplicatePass {

    /** Where it is; one that was killed runs again from the beginning. */
    enum State {
        ASKED,
        RUNNING,
        DONE,
        FAILED
    }

    @Id private UUID id;

    @Enumerated(EnumType.STRING)
    private State state;

    private String askedBy;
    private Instant askedAt;
    private Instant startedAt;
    private Instant endedAt;
    private long people;
    private long compared;
    private long found;
    private long blocksLeftOut;
    private long peopleLeftOut;
    @Version private int version;

    protected DuplicatePass() {}

    DuplicatePass(UUID id, String by, Instant at) {
        this.id = id;
        state = State.ASKED;
        askedBy = by;
        askedAt = at;
    }

    void begin(Instant at) {
        state = State.RUNNING;
        startedAt = at;
    }

    void saw(Everybody.Seen seen) {
        people = seen.people();
        compared = seen.compared();
        blocksLeftOut = seen.blocksLeftOut();
        peopleLeftOut = seen.peopleLeftOut();
    }

    void keeps(int more) {
        found += more;
    }

    void end(State how, Instant at) {
        state = how;
        endedAt = at;
    }

    UUID id() {
        return id;
    }

    State state() {
        return state;
    }

    Instant askedAt() {
        return askedAt;
    }

    Instant startedAt() {
        return startedAt;
    }

    Instant endedAt() {
        return endedAt;
    }

    long people() {
        return people;
    }

    long compared() {
        return compared;
    }

    long found() {
        return found;
    }

    long blocksLeftOut() {
        return blocksLeftOut;
    }

    long peopleLeftOut() {
        return peopleLeftOut;
    }

    int version() {
        return version;
    }
}
