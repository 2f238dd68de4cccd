package org.nuandong.beneficiary.guardian;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.region.RegionCode;

/** 监护关系: somebody stands for a ward, from a day to a day. */
@Entity
class Guardian {

    @Id private UUID id;
    private RegionCode regionCode;
    private UUID wardId;
    private String ground;
    private String kind;
    private UUID personId;
    private UUID unitId;
    private byte[] nameSealed;
    private byte[] telephoneSealed;
    private String relation;
    private LocalDate validFrom;
    private LocalDate validTo;
    private String endReason;
    private Instant namedAt;
    private Instant endedAt;
    @Version private int version;

    protected Guardian() {}

    Guardian(UUID id, RegionCode region, GuardianRequests.New request, Instant at) {
        this.id = id;
        regionCode = region;
        wardId = request.wardId();
        ground = request.ground();
        kind = request.kind();
        personId = request.personId();
        unitId = request.unitId();
        relation = request.relation();
        validFrom = request.validFrom();
        namedAt = at;
    }

    void keep(byte[] name, byte[] telephone) {
        nameSealed = name;
        telephoneSealed = telephone;
    }

    void end(LocalDate on, String reason, Instant at) {
        if (!isOpen()) {
            throw CommonProblem.STEP_OUT_OF_ORDER.because("ended");
        }
        if (on.isBefore(validFrom)) {
            throw GuardianProblem.GUARDIANSHIP_ENDS_BEFORE_IT_BEGINS.at("validTo");
        }
        validTo = on;
        endReason = reason;
        endedAt = at;
    }

    void moveTo(RegionCode region) {
        regionCode = region;
    }

    boolean isOpen() {
        return validTo == null;
    }

    UUID id() {
        return id;
    }

    RegionCode region() {
        return regionCode;
    }

    UUID wardId() {
        return wardId;
    }

    String ground() {
        return ground;
    }

    String kind() {
        return kind;
    }

    UUID personId() {
        return personId;
    }

    UUID unitId() {
        return unitId;
    }

    byte[] nameSealed() {
        return nameSealed;
    }

    byte[] telephoneSealed() {
        return telephoneSealed;
    }

    String relation() {
        return relation;
    }

    LocalDate validFrom() {
        return validFrom;
    }

    LocalDate validTo() {
        return validTo;
    }

    String endReason() {
        return endReason;
    }
}
