package org.nuandong.beneficiary.heating;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.region.RegionCode;

/** 取暖方式: how a household heats from a day until another way follows. */
@Entity
class HeatingRecord {

    static final String TYPE = "heating";

    @Id private UUID id;
    private RegionCode regionCode;
    private UUID householdId;
    private String kind;
    private BigDecimal areaM2;
    private int persons;
    private String fuel;
    private BigDecimal need;
    private BigDecimal reserve = BigDecimal.ZERO.setScale(1);
    private UUID subsidyProjectId;
    private LocalDate since;
    private LocalDate until;
    private Instant recordedAt;
    private String recordedBy;
    private Instant changedAt;
    @Version private int version;

    protected HeatingRecord() {}

    HeatingRecord(UUID id, RegionCode region, HeatingRequests.Heating said, int persons) {
        this.id = id;
        regionCode = region;
        householdId = said.householdId();
        kind = said.kind();
        areaM2 = said.areaM2();
        this.persons = persons;
        subsidyProjectId = said.subsidyProjectId();
        since = said.since();
    }

    /** What it burns, as the place reckons today. */
    void burns(String what, BigDecimal winterNeed) {
        fuel = what;
        need = winterNeed;
    }

    void recorded(Instant at, String by) {
        recordedAt = at;
        recordedBy = by;
        changedAt = at;
    }

    /** What is in store of the same fuel goes over to the next record. */
    void followedBy(HeatingRecord next, Instant at) {
        if (!next.since.isAfter(since)) {
            throw HeatingProblem.HEATING_BEFORE_THE_LAST.at("since");
        }
        end(next.since, at);
        if (fuel != null && fuel.equals(next.fuel)) {
            next.reserve = reserve;
        }
    }

    void end(LocalDate on, Instant at) {
        until = on;
        changedAt = at;
    }

    void store(BigDecimal quantity, Instant at) {
        if (until != null) {
            throw CommonProblem.STEP_OUT_OF_ORDER.because("ended");
        }
        reserve = reserve.add(quantity);
        changedAt = at;
    }

    void counted(BigDecimal quantity, Instant at) {
        reserve = BigDecimal.ZERO.setScale(1);
        store(quantity, at);
    }

    void moveTo(RegionCode region, Instant at) {
        regionCode = region;
        changedAt = at;
    }

    UUID id() {
        return id;
    }

    RegionCode region() {
        return regionCode;
    }

    UUID householdId() {
        return householdId;
    }

    String kind() {
        return kind;
    }

    String fuel() {
        return fuel;
    }

    BigDecimal need() {
        return need;
    }

    BigDecimal reserve() {
        return reserve;
    }

    UUID subsidyProjectId() {
        return subsidyProjectId;
    }

    Instant changedAt() {
        return changedAt;
    }

    HeatingViews.Heating view() {
        return new HeatingViews.Heating(
                id,
                regionCode.code(),
                householdId,
                kind,
                areaM2,
                persons,
                fuel,
                need,
                reserve,
                subsidyProjectId,
                since,
                until);
    }
}
