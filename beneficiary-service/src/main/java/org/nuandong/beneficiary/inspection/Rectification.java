package org.nuandong.beneficiary.inspection;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;

/** 整改记录: what was done about a finding, its proof, and what somebody else saw afterwards. */
@Entity
class Rectification {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private UUID findingId;
    private String what;
    private Instant rectifiedAt;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private String[] doneBy = {};

    @JdbcTypeCode(SqlTypes.ARRAY)
    private UUID[] fileIds = {};

    private Instant submittedAt;
    private String result;
    private Instant judgedAt;
    private String judgedBy;
    private String judgedWords;

    protected Rectification() {}

    Rectification(UUID findingId, InspectionRequests.Rectified said, List<String> by, Instant at) {
        this.findingId = findingId;
        what = said.what().strip();
        rectifiedAt = said.rectifiedAt();
        doneBy = by.toArray(String[]::new);
        fileIds = said.filesOrNone().toArray(UUID[]::new);
        submittedAt = at;
    }

    void judge(InspectionRequests.Reinspection said, String by) {
        result = said.result();
        judgedAt = said.inspectedAt();
        judgedWords = said.words().strip();
        judgedBy = by;
    }

    boolean isBy(String subject) {
        return List.of(doneBy).contains(subject);
    }

    Instant rectifiedAt() {
        return rectifiedAt;
    }

    FindingView.RectificationView view() {
        return new FindingView.RectificationView(
                what,
                rectifiedAt,
                List.of(doneBy),
                List.of(fileIds),
                result,
                judgedAt,
                judgedBy,
                judgedWords);
    }
}
