package org.nuandong.beneficiary.programme;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.nuandong.beneficiary.platform.Yuan;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.region.RegionCode;

/** 申报合计: what a paper says its parts come to; kept as it stands there. */
@Entity
class DeclaredTotal {

    static final String TYPE = "declared-total";

    /** It stands until somebody says that it was entered wrongly. */
    enum State {
        STANDS,
        WITHDRAWN
    }

    @Id private UUID id;
    private UUID seasonId;
    private RegionCode regionCode;
    private UUID unitId;
    private String block;
    private Integer projects;
    private Integer heads;
    private String headUnit;
    private BigDecimal amountYuan;
    private BigDecimal upToYuan;
    private String document;

    @Enumerated(EnumType.STRING)
    private State state;

    private Instant recordedAt;
    private String recordedBy;
    private Instant endedAt;
    private String reason;
    @Version private int version;

    protected DeclaredTotal() {}

    DeclaredTotal(UUID id, RegionCode region, TotalsRequests.Declared said, Instant at, String by) {
        this.id = id;
        regionCode = region;
        seasonId = said.seasonId();
        block = said.block();
        projects = said.projects();
        heads = said.heads();
        headUnit = said.headUnit();
        amountYuan = Yuan.of(said.amountYuan());
        upToYuan = Yuan.of(said.upToYuan());
        document = said.document().strip();
        state = State.STANDS;
        recordedAt = at;
        recordedBy = by;
    }

    void withdraw(String why, Instant at) {
        if (state != State.STANDS) {
            throw CommonProblem.STEP_OUT_OF_ORDER.because("withdrawn");
        }
        state = State.WITHDRAWN;
        reason = why;
        endedAt = at;
    }

    UUID id() {
        return id;
    }

    UUID seasonId() {
        return seasonId;
    }

    RegionCode region() {
        return regionCode;
    }

    UUID unitId() {
        return unitId;
    }

    String block() {
        return block;
    }

    Integer projects() {
        return projects;
    }

    Integer heads() {
        return heads;
    }

    String headUnit() {
        return headUnit;
    }

    BigDecimal amountYuan() {
        return amountYuan;
    }

    BigDecimal upToYuan() {
        return upToYuan;
    }

    String document() {
        return document;
    }
}
