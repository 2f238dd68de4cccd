package org.nuandong.beneficiary.inspection;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.region.RegionCode;

/** 检查发现、隐患: something that is not as it should be, until it is put right (E5). */
@Entity
class Finding {

    static final String TYPE = "finding";

    @Id private UUID id;
    private String findingNo;
    private UUID inspectionId;
    private RegionCode regionCode;
    private UUID unitId;
    private UUID inspectingUnitId;
    private String officer;
    private String subjectKind;
    private UUID subjectId;
    private String area;
    private String item;
    private String severity;
    private boolean danger;
    private String words;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private String[] facts = {};

    private BigDecimal longitude;
    private BigDecimal latitude;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private String[] foundBy = {};

    private Instant foundAt;
    private Instant dueAt;
    private String dueWithin;
    private String ladder;
    private int level;
    private UUID escalatedUnitId;
    private boolean overdue;
    private boolean late;
    private int reopened;

    @Enumerated(EnumType.STRING)
    private FindingState state = FindingState.OPEN;

    private Instant submittedAt;
    private Instant endedAt;
    private String endedBy;
    private String endReason;
    private Instant changedAt;
    @Version private int version;

    protected Finding() {}

    /** How long it may take and how it climbs when it takes longer: as the place says today. */
    record Clocks(String dueWithin, Instant dueAt, String ladder) {}

    Finding(UUID id, String no, Inspection inspection, Answered.FoundFault fault, Clocks clocks) {
        this.id = id;
        findingNo = no;
        inspectionId = inspection.id();
        regionCode = inspection.region();
        inspectingUnitId = inspection.unitId();
        subjectKind = inspection.subjectKind();
        subjectId = inspection.subjectId();
        longitude = inspection.longitude();
        latitude = inspection.latitude();
        foundBy = inspection.inspectors().toArray(String[]::new);
        foundAt = inspection.inspectedAt();
        area = fault.area();
        item = fault.item();
        severity = fault.severity();
        danger = fault.danger();
        words = fault.words();
        facts = fault.facts().toArray(String[]::new);
        dueAt = clocks.dueAt();
        dueWithin = clocks.dueWithin();
        ladder = clocks.ladder();
        changedAt = inspection.inspectedAt();
    }

    /** Whoever it went up to stays with it: only the officer can change then. */
    void assign(UUID unit, String to, Instant at) {
        require(FindingState.OPEN);
        if (level > 0 && unit != null && !unit.equals(unitId)) {
            throw InspectionProblem.ESCALATED_TO_ANOTHER.at("unitId");
        }
        if (unit != null) {
            unitId = unit;
        }
        officer = to;
        changedAt = at;
    }

    void ownedBy(UUID unit) {
        unitId = unit;
    }

    void extend(Instant until, Instant at) {
        require(FindingState.OPEN);
        if (danger) {
            throw InspectionProblem.DANGER_NOT_WAIVED.because();
        }
        if (!until.isAfter(dueAt) || !until.isAfter(at)) {
            throw InspectionProblem.DUE_NOT_LATER.at("dueAt");
        }
        dueAt = until;
        overdue = false;
        changedAt = at;
    }

    void submit(Instant rectifiedAt, Instant at) {
        require(FindingState.OPEN);
        if (rectifiedAt.isBefore(foundAt)) {
            throw InspectionProblem.STEP_BEFORE_THE_LAST.at("rectifiedAt");
        }
        state = FindingState.SUBMITTED;
        submittedAt = rectifiedAt;
        late = late || rectifiedAt.isAfter(dueAt);
        overdue = false;
        changedAt = at;
    }

    void verify(Instant at, String by) {
        end(FindingState.SUBMITTED, FindingState.VERIFIED, null, at, by);
    }

    /** It is not right after all; a new time runs from this look. */
    void reopen(Instant due, boolean stillDanger, Instant at) {
        require(FindingState.SUBMITTED);
        state = FindingState.OPEN;
        submittedAt = null;
        dueAt = due;
        overdue = false;
        danger = danger || stillDanger;
        reopened++;
        changedAt = at;
    }

    void waive(String reason, Instant at, String by) {
        if (danger) {
            throw InspectionProblem.DANGER_NOT_WAIVED.because();
        }
        end(FindingState.OPEN, FindingState.WAIVED, reason, at, by);
    }

    /** What it was about is no more. */
    void drop(String reason, Instant at, String by) {
        end(state, FindingState.DROPPED, reason, at, by);
    }

    /** Once for each time; {@code waiting}: in which state the step that is late is to be taken. */
    boolean miss(FindingState waiting, Instant now) {
        boolean extended = waiting == FindingState.OPEN && dueAt.isAfter(now);
        if (state != waiting || overdue || extended) {
            return false;
        }
        overdue = true;
        late = late || waiting == FindingState.OPEN;
        changedAt = now;
        return true;
    }

    void climb(UUID to, Instant now) {
        level++;
        escalatedUnitId = to;
        changedAt = now;
    }

    void moveTo(RegionCode region, UUID unit, Instant at) {
        regionCode = region;
        unitId = unit;
        changedAt = at;
    }

    private void end(FindingState from, FindingState to, String reason, Instant at, String by) {
        require(from);
        state = to;
        overdue = false;
        endReason = reason;
        endedAt = at;
        endedBy = by;
        changedAt = at;
    }

    void require(FindingState wanted) {
        if (state != wanted || !state.isRunning()) {
            throw CommonProblem.STEP_OUT_OF_ORDER.because(state.code());
        }
    }

    boolean isLateStill(Instant now) {
        return state == FindingState.OPEN && !dueAt.isAfter(now);
    }

    UUID id() {
        return id;
    }

    String no() {
        return findingNo;
    }

    UUID inspectionId() {
        return inspectionId;
    }

    RegionCode region() {
        return regionCode;
    }

    UUID unitId() {
        return unitId;
    }

    UUID inspectingUnitId() {
        return inspectingUnitId;
    }

    String officer() {
        return officer;
    }

    String subjectKind() {
        return subjectKind;
    }

    UUID subjectId() {
        return subjectId;
    }

    String area() {
        return area;
    }

    String item() {
        return item;
    }

    String severity() {
        return severity;
    }

    boolean danger() {
        return danger;
    }

    String words() {
        return words;
    }

    List<String> facts() {
        return List.of(facts);
    }

    BigDecimal longitude() {
        return longitude;
    }

    BigDecimal latitude() {
        return latitude;
    }

    List<String> foundBy() {
        return List.of(foundBy);
    }

    Instant foundAt() {
        return foundAt;
    }

    Instant dueAt() {
        return dueAt;
    }

    String dueWithin() {
        return dueWithin;
    }

    String ladder() {
        return ladder;
    }

    int level() {
        return level;
    }

    UUID escalatedUnitId() {
        return escalatedUnitId;
    }

    boolean overdue() {
        return overdue;
    }

    boolean late() {
        return late;
    }

    int reopened() {
        return reopened;
    }

    FindingState state() {
        return state;
    }

    Instant submittedAt() {
        return submittedAt;
    }

    Instant endedAt() {
        return endedAt;
    }

    String endReason() {
        return endReason;
    }

    Instant changedAt() {
        return changedAt;
    }

    int version() {
        return version;
    }
}
