package org.nuandong.beneficiary.pairing;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.nuandong.commons.region.RegionCode;

/** 帮扶年度: the year of pairs of a place, with the terms of the day it was opened. */
@Entity
class PairingPhase {

    static final String TYPE = "pairing-phase";

    private static final String OPEN = "open";

    @Id private UUID id;
    private RegionCode regionCode;
    private UUID unitId;
    private String name;
    private LocalDate startsOn;
    private LocalDate endsOn;
    private String terms;
    private int perHelper;
    private UUID carriedFrom;
    private String state;
    private Instant openedAt;
    private String openedBy;
    private Instant closedAt;
    @Version private int version;

    protected PairingPhase() {}

    PairingPhase(UUID id, RegionCode region, PairingRequests.Phase said, Instant at, String by) {
        this.id = id;
        regionCode = region;
        unitId = said.unitId();
        name = said.name().strip();
        startsOn = said.startsOn();
        endsOn = said.endsOn();
        carriedFrom = said.carryFrom();
        state = OPEN;
        openedAt = at;
        openedBy = by;
    }

    void keeps(PairingTerms said, int householdsPerHelper) {
        terms = said.text();
        perHelper = householdsPerHelper;
    }

    void close(Instant at) {
        requireOpen();
        state = "closed";
        closedAt = at;
    }

    void requireOpen() {
        if (!isOpen()) {
            throw PairingProblem.PAIRING_PHASE_CLOSED.because();
        }
    }

    boolean isOpen() {
        return OPEN.equals(state);
    }

    void requireDay(LocalDate day, String field) {
        if (day.isBefore(startsOn) || day.isAfter(endsOn)) {
            throw PairingProblem.PAIRING_OUTSIDE_PHASE.at(
                    field, startsOn.toString(), endsOn.toString());
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

    LocalDate startsOn() {
        return startsOn;
    }

    LocalDate endsOn() {
        return endsOn;
    }

    PairingTerms terms() {
        return PairingTerms.parse(terms);
    }

    int perHelper() {
        return perHelper;
    }

    int version() {
        return version;
    }

    View view() {
        return new View(
                id,
                regionCode.code(),
                unitId,
                name,
                startsOn,
                endsOn,
                terms(),
                perHelper,
                carriedFrom,
                state,
                openedAt,
                closedAt);
    }

    /** A phase as the API shows it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "PairingPhaseView")
    public record View(
            UUID id,
            @Schema(examples = "441900129") String regionCode,
            UUID unitId,
            @Schema(examples = "高埗镇2027年结对帮扶") String name,
            LocalDate startsOn,
            LocalDate endsOn,
            PairingTerms terms,
            @Schema(description = "households one helper may stand by", examples = "1")
                    int householdsPerHelper,
            UUID carriedFrom,
            @Schema(description = "open or closed", examples = "open") String state,
            Instant openedAt,
            Instant closedAt) {}
}
