package org.nuandong.beneficiary.export;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.nuandong.beneficiary.sheet.SheetKind;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.intake.sheet.Tongue;

/** 导出任务: one list on its way out. */
@Entity
class ExportRun {

    static final String RUNNING = "running";
    static final String DONE = "done";
    static final String EXPIRED = "expired";

    @Id private UUID id;
    private String kind;
    private String layout;
    private String format;
    private RegionCode regionCode;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private String[] scope = {};

    private String category;
    private String purpose;
    private boolean clear;
    private String tongue;
    private String state;
    private int rows;
    private String askedBy;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private String[] askedRoles = {};

    private Instant askedAt;
    private Instant endedAt;
    @Version private int version;

    protected ExportRun() {}

    ExportRun(UUID id, ExportRequest asked, String kind, RegionCode region, Asker asker) {
        this.id = id;
        this.kind = kind;
        layout = asked.layout();
        format = asked.format();
        regionCode = region;
        scope = asker.scope();
        category = asked.category();
        purpose = asked.purpose();
        clear = asked.isClear();
        tongue = asker.tongue().name();
        state = RUNNING;
        askedBy = asker.subject();
        askedRoles = asker.roles().toArray(String[]::new);
        askedAt = asker.at();
    }

    /** Who asks, as the job will need it. */
    record Asker(String subject, Set<String> roles, String[] scope, Tongue tongue, Instant at) {}

    void done(int written, Instant at) {
        rows = written;
        state = DONE;
        endedAt = at;
    }

    void expire() {
        state = EXPIRED;
    }

    boolean isRunning() {
        return RUNNING.equals(state);
    }

    boolean isDone() {
        return DONE.equals(state);
    }

    UUID id() {
        return id;
    }

    SheetKind kind() {
        return SheetKind.of(kind).orElseThrow();
    }

    String layout() {
        return layout;
    }

    boolean isCsv() {
        return ExportRequest.CSV.equals(format);
    }

    RegionCode region() {
        return regionCode;
    }

    String[] scope() {
        return scope.clone();
    }

    String category() {
        return category;
    }

    String purpose() {
        return purpose;
    }

    boolean isClear() {
        return clear;
    }

    Tongue tongue() {
        return Tongue.valueOf(tongue);
    }

    String askedBy() {
        return askedBy;
    }

    Set<String> askedRoles() {
        return Set.copyOf(List.of(askedRoles));
    }

    Instant askedAt() {
        return askedAt;
    }

    int version() {
        return version;
    }

    ExportView view() {
        return new ExportView(
                id,
                kind,
                layout,
                format,
                regionCode.code(),
                category,
                purpose,
                clear,
                state,
                rows,
                askedAt,
                endedAt);
    }
}
