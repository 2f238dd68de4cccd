package org.nuandong.beneficiary.checklist;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.nuandong.commons.region.RegionCode;

/** 检查清单: one version of a list of questions; it never changes. */
@Entity
class Checklist {

    static final String TYPE = "checklist";

    @Id private UUID id;
    private String code;
    private int number;
    private RegionCode regionCode;
    private String regionPrefix;
    private String labelZh;
    private String labelEn;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private String[] subjectKinds = {};

    private LocalDate validFrom;
    private LocalDate validTo;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<ChecklistItem> items;

    private Instant publishedAt;
    private String publishedBy;
    @Version private int version;

    protected Checklist() {}

    Checklist(UUID id, int number, ChecklistDraft draft, Instant at, String by) {
        this.id = id;
        this.number = number;
        code = draft.code();
        regionCode = new RegionCode(draft.regionCode());
        regionPrefix = regionCode.prefix();
        labelZh = draft.labelZh().strip();
        labelEn = draft.labelEn().strip();
        subjectKinds = draft.subjectKinds().toArray(String[]::new);
        validFrom = draft.validFrom();
        validTo = draft.validTo();
        items = draft.items();
        publishedAt = at;
        publishedBy = by;
    }

    UUID id() {
        return id;
    }

    String code() {
        return code;
    }

    int number() {
        return number;
    }

    RegionCode region() {
        return regionCode;
    }

    List<String> subjectKinds() {
        return List.of(subjectKinds);
    }

    LocalDate validFrom() {
        return validFrom;
    }

    List<ChecklistItem> items() {
        return items;
    }

    Instant publishedAt() {
        return publishedAt;
    }

    int version() {
        return version;
    }

    ChecklistView view() {
        return new ChecklistView(
                id,
                code,
                number,
                regionCode.code(),
                labelZh,
                labelEn,
                subjectKinds(),
                validFrom,
                validTo,
                items);
    }
}
