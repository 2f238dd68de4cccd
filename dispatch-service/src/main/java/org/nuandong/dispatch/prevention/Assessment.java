package org.nuandong.dispatch.prevention;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** 流浪成因评估 of one stay: causes, needs and where home is; the last word counts (R230). */
@Entity
@Table(name = "wandering_assessment")
class Assessment {

    @Id private UUID caseId;

    @Convert(converter = CodeList.class)
    private List<String> causes;

    @Convert(converter = CodeList.class)
    private List<String> needs;

    private String homeRegion;
    private String note;
    private Instant assessedAt;
    private String assessedBy;
    @Version private int version;

    protected Assessment() {}

    Assessment(UUID caseId) {
        this.caseId = caseId;
    }

    void set(PreventionRequests.Finding finding, Instant at, String by) {
        causes = finding.causes().stream().distinct().sorted().toList();
        needs =
                finding.needs() == null
                        ? List.of()
                        : finding.needs().stream().distinct().sorted().toList();
        homeRegion = finding.homeRegion() == null ? null : finding.homeRegion().code();
        note = finding.note();
        assessedAt = at;
        assessedBy = by;
    }

    /** What the person told at the door; whoever asks better later overwrites it. */
    Assessment told(List<String> codes, Instant at, String by) {
        causes = codes;
        needs = List.of();
        assessedAt = at;
        assessedBy = by;
        return this;
    }

    List<String> causes() {
        return causes;
    }

    List<String> needs() {
        return needs;
    }

    String homeRegion() {
        return homeRegion;
    }

    String note() {
        return note;
    }

    Instant assessedAt() {
        return assessedAt;
    }
}
