package org.nuandong.beneficiary.pairing;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.region.RegionCode;

/** 结对: one helper stands by one household for a phase. */
@Entity
class Pairing {

    static final String TYPE = "pairing";

    @Id private UUID id;
    private UUID phaseId;
    private RegionCode regionCode;
    private UUID unitId;
    private UUID householdId;
    private String helperKind;
    private String helperRef;
    private LocalDate startedOn;
    private LocalDate endedOn;
    private String endReason;
    private UUID previousId;
    private boolean changed;
    private int shorts;
    private Instant madeAt;
    private String madeBy;
    private Instant changedAt;
    @Version private int version;

    protected Pairing() {}

    Pairing(UUID id, PairingPhase phase, RegionCode region, UUID householdId) {
        this.id = id;
        phaseId = phase.id();
        regionCode = region;
        this.householdId = householdId;
    }

    void helpedBy(Helper helper, LocalDate from, Instant at, String by) {
        helperKind = helper.kind();
        helperRef = helper.reference();
        unitId = helper.unitId();
        startedOn = from;
        madeAt = at;
        madeBy = by;
        changedAt = at;
    }

    /** 重新结对: of the year before, or with another helper than before. */
    void follows(UUID before, boolean another) {
        previousId = before;
        changed = another;
    }

    void end(LocalDate on, String why, Instant at) {
        requireActive();
        if (on.isBefore(startedOn)) {
            throw PairingProblem.PAIRING_ENDS_BEFORE_IT_BEGINS.at("endedOn");
        }
        endedOn = on;
        endReason = why;
        changedAt = at;
    }

    void caughtUp(int duties, Instant at) {
        shorts -= duties;
        changedAt = at;
    }

    void moveTo(RegionCode region, Instant at) {
        regionCode = region;
        changedAt = at;
    }

    void requireActive() {
        if (endedOn != null) {
            throw CommonProblem.STEP_OUT_OF_ORDER.because("ended");
        }
    }

    Helper helper() {
        return new Helper(helperKind, helperRef, unitId);
    }

    UUID id() {
        return id;
    }

    UUID phaseId() {
        return phaseId;
    }

    RegionCode region() {
        return regionCode;
    }

    UUID unitId() {
        return unitId;
    }

    UUID householdId() {
        return householdId;
    }

    LocalDate startedOn() {
        return startedOn;
    }

    String endReason() {
        return endReason;
    }

    boolean isChanged() {
        return changed;
    }

    boolean isRenewed() {
        return previousId != null && !changed;
    }

    Instant changedAt() {
        return changedAt;
    }

    int version() {
        return version;
    }

    View view() {
        return new View(
                id,
                phaseId,
                regionCode.code(),
                householdId,
                helper(),
                startedOn,
                endedOn,
                endReason,
                previousId,
                changed,
                shorts);
    }

    /** A pair as the API shows it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "PairingView")
    public record View(
            UUID id,
            UUID phaseId,
            @Schema(examples = "441900129") String regionCode,
            UUID householdId,
            Helper helper,
            LocalDate startedOn,
            LocalDate endedOn,
            @Schema(description = "dictionary pairing-end-reason") String endReason,
            @Schema(description = "the pair of the year or helper before") UUID previousId,
            @Schema(description = "another helper than before") boolean changed,
            @Schema(description = "duties that fell short", examples = "0") int shorts) {}
}
