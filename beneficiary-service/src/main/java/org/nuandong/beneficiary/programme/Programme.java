package org.nuandong.beneficiary.programme;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.nuandong.commons.region.RegionCode;

/** 帮困计划: what one department or street does in one season. */
@Entity
class Programme {

    static final String TYPE = "programme";

    /** Open, until its season is settled. */
    enum State {
        OPEN,
        CLOSED
    }

    @Id private UUID id;
    private RegionCode regionCode;
    private UUID unitId;
    private UUID seasonId;
    private String block;
    private String name;
    private String document;
    private boolean test;

    @Enumerated(EnumType.STRING)
    private State state;

    private Instant openedAt;
    private String openedBy;
    private Instant closedAt;
    @Version private int version;

    protected Programme() {}

    Programme(UUID id, RegionCode region, ProgrammeRequests.Open open, Instant at, String by) {
        this.id = id;
        regionCode = region;
        unitId = open.unitId();
        seasonId = open.seasonId();
        block = open.block();
        name = open.name().strip();
        document = open.document();
        test = Boolean.TRUE.equals(open.test());
        state = State.OPEN;
        openedAt = at;
        openedBy = by;
    }

    void close(Instant at) {
        requireOpen();
        state = State.CLOSED;
        closedAt = at;
    }

    void requireOpen() {
        if (state != State.OPEN) {
            throw ProgrammeProblem.PROGRAMME_CLOSED.because();
        }
    }

    UUID id() {
        return id;
    }

    RegionCode region() {
        return regionCode;
    }

    UUID unitId() {
        return unitId;
    }

    UUID seasonId() {
        return seasonId;
    }

    String block() {
        return block;
    }

    boolean isTest() {
        return test;
    }

    Instant openedAt() {
        return openedAt;
    }

    Instant closedAt() {
        return closedAt;
    }

    int version() {
        return version;
    }

    ProgrammeView view() {
        return new ProgrammeView(
                id,
                regionCode.code(),
                unitId,
                seasonId,
                block,
                name,
                document,
                test,
                state.name().toLowerCase(Locale.ROOT),
                openedAt,
                closedAt);
    }
}
