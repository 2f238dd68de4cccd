package org.nuandong.beneficiary.inspection;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.nuandong.commons.region.RegionCode;

/** 检查记录: who looked at what, when, by which list, and what was answered. It never changes. */
@Entity
class Inspection {

    static final String TYPE = "inspection";

    @Id private UUID id;
    private String inspectionNo;
    private RegionCode regionCode;
    private UUID unitId;
    private UUID checklistId;
    private String subjectKind;
    private UUID subjectId;
    private Instant inspectedAt;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private String[] inspectors = {};

    private boolean announced;
    private UUID orderId;
    private BigDecimal longitude;
    private BigDecimal latitude;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<InspectionRequests.Answer> answers;

    private int findings;
    private boolean danger;
    private String note;
    private Instant recordedAt;
    private String recordedBy;

    protected Inspection() {}

    Inspection(UUID id, String no, Subject subject, InspectionRequests.New said) {
        this.id = id;
        inspectionNo = no;
        regionCode = subject.region();
        subjectKind = subject.kind();
        subjectId = subject.id();
        checklistId = said.checklistId();
        inspectedAt = said.inspectedAt();
        orderId = said.orderId();
        announced = orderId == null && !Boolean.FALSE.equals(said.announced());
        answers = said.answers();
        if (said.point() != null) {
            longitude = said.point().longitude();
            latitude = said.point().latitude();
        }
    }

    void recorded(List<String> people, UUID unit, String words, Instant at, String by) {
        inspectors = people.toArray(String[]::new);
        unitId = unit;
        note = words;
        recordedAt = at;
        recordedBy = by;
    }

    void found(List<Answered.FoundFault> faults) {
        findings = faults.size();
        danger = faults.stream().anyMatch(Answered.FoundFault::danger);
    }

    UUID id() {
        return id;
    }

    String no() {
        return inspectionNo;
    }

    RegionCode region() {
        return regionCode;
    }

    UUID unitId() {
        return unitId;
    }

    UUID checklistId() {
        return checklistId;
    }

    String subjectKind() {
        return subjectKind;
    }

    UUID subjectId() {
        return subjectId;
    }

    Instant inspectedAt() {
        return inspectedAt;
    }

    List<String> inspectors() {
        return List.of(inspectors);
    }

    boolean announced() {
        return announced;
    }

    UUID orderId() {
        return orderId;
    }

    BigDecimal longitude() {
        return longitude;
    }

    BigDecimal latitude() {
        return latitude;
    }

    List<InspectionRequests.Answer> answers() {
        return answers;
    }

    int findings() {
        return findings;
    }

    boolean danger() {
        return danger;
    }

    String note() {
        return note;
    }

    String recordedBy() {
        return recordedBy;
    }
}
