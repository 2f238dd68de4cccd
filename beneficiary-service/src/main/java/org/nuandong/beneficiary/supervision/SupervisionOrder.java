package org.nuandong.beneficiary.supervision;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.region.RegionCode;

/** 督导安排: who visits which units until when, without notice. */
@Entity
class SupervisionOrder {

    static final String TYPE = "supervision-order";

    private static final String OPEN = "open";

    @Id private UUID id;
    private String orderNo;
    private RegionCode regionCode;
    private UUID unitId;
    private String focus;
    private String words;
    private LocalDate fromOn;
    private LocalDate untilOn;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private String[] team = {};

    @JdbcTypeCode(SqlTypes.ARRAY)
    private UUID[] unitIds = {};

    private String state = OPEN;
    private Instant orderedAt;
    private String orderedBy;
    private Instant closedAt;
    private String missedReason;
    private int visited;
    private int findings;
    @Version private int version;

    protected SupervisionOrder() {}

    SupervisionOrder(
            UUID id, String no, RegionCode region, SupervisionRequests.Order said, Instant at) {
        this.id = id;
        orderNo = no;
        regionCode = region;
        unitId = said.unitId();
        focus = said.focus();
        words = said.words();
        fromOn = said.fromOn();
        untilOn = said.untilOn();
        team = said.team().stream().distinct().toArray(String[]::new);
        unitIds = said.unitIds().stream().distinct().toArray(UUID[]::new);
        orderedAt = at;
    }

    void orderedBy(String subject) {
        orderedBy = subject;
    }

    /** Units are left out only with a reason. */
    void close(int units, int found, String reason, Instant at) {
        requireOpen();
        if (units < unitIds.length && reason == null) {
            throw SupervisionProblem.UNITS_NOT_VISITED.at("missedReason");
        }
        state = "closed";
        visited = units;
        findings = found;
        missedReason = units < unitIds.length ? reason : null;
        closedAt = at;
    }

    void requireOpen() {
        if (!OPEN.equals(state)) {
            throw CommonProblem.STEP_OUT_OF_ORDER.because(state);
        }
    }

    boolean isTeam(String subject) {
        return List.of(team).contains(subject);
    }

    boolean names(UUID unit) {
        return List.of(unitIds).contains(unit);
    }

    boolean lasts(LocalDate day) {
        return !day.isBefore(fromOn) && !day.isAfter(untilOn);
    }

    UUID id() {
        return id;
    }

    String no() {
        return orderNo;
    }

    RegionCode region() {
        return regionCode;
    }

    UUID unitId() {
        return unitId;
    }

    String focus() {
        return focus;
    }

    String words() {
        return words;
    }

    LocalDate fromOn() {
        return fromOn;
    }

    LocalDate untilOn() {
        return untilOn;
    }

    List<String> team() {
        return List.of(team);
    }

    List<UUID> unitIds() {
        return List.of(unitIds);
    }

    String state() {
        return state;
    }

    Instant orderedAt() {
        return orderedAt;
    }

    Instant closedAt() {
        return closedAt;
    }

    String missedReason() {
        return missedReason;
    }

    int visited() {
        return visited;
    }

    int findings() {
        return findings;
    }

    int version() {
        return version;
    }
}
