package org.nuandong.intake.run;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.region.RegionCode;

/** 导入批次: one file on its way into the register. */
@Entity
public class ImportRun {

    @Id private UUID id;

    private String kind;

    private String regionCode;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private String[] scope = {};

    @JdbcTypeCode(SqlTypes.ARRAY)
    private UUID[] scopeUnits = {};

    @Enumerated(EnumType.STRING)
    private ImportState state;

    private String refusal;
    private String refusalPlace;
    private String createdBy;
    private Instant createdAt;
    private Instant changedAt;
    private long size;
    private int rowsNew;
    private int rowsChanged;
    private int rowsUnchanged;
    private int rowsFaulty;
    private int rowsHeld;
    private int rowsDone;
    private int rowsRefused;
    private String acceptedBy;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private String[] acceptedRoles = {};

    private Instant acceptedAt;
    private Instant undoUntil;
    private String undoneBy;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private String[] undoneRoles = {};

    private Instant undoneAt;
    private String undoReason;
    private int rowsKept;
    @Version private int version;

    protected ImportRun() {}

    ImportRun(
            UUID id,
            String kind,
            RegionCode region,
            List<RegionCode> scope,
            UUID[] scopeUnits,
            String by,
            Instant at) {
        this.id = id;
        this.kind = kind;
        regionCode = region.code();
        this.scope = scope.stream().map(RegionCode::code).toArray(String[]::new);
        this.scopeUnits = scopeUnits == null ? new UUID[0] : scopeUnits;
        state = ImportState.AWAITING_FILE;
        createdBy = by;
        createdAt = at;
        changedAt = at;
    }

    void take(long bytes, Instant at) {
        require(ImportState.AWAITING_FILE);
        size = bytes;
        become(ImportState.CHECKING, at);
    }

    /** The check begins, for the first time or again. */
    void beginAnew() {
        rowsNew = 0;
        rowsChanged = 0;
        rowsUnchanged = 0;
        rowsFaulty = 0;
        rowsHeld = 0;
    }

    void count(Map<Verdict, Integer> rows) {
        rowsNew += rows.getOrDefault(Verdict.NEW, 0);
        rowsChanged += rows.getOrDefault(Verdict.CHANGED, 0);
        rowsUnchanged += rows.getOrDefault(Verdict.UNCHANGED, 0);
        rowsFaulty += rows.getOrDefault(Verdict.FAULT, 0);
        rowsHeld += rows.getOrDefault(Verdict.HELD, 0);
    }

    void checked(Instant at) {
        require(ImportState.CHECKING);
        become(ImportState.CHECKED, at);
    }

    /** The file as a whole cannot be read. */
    void refuse(String code, String place, Instant at) {
        require(ImportState.CHECKING);
        refusal = code;
        refusalPlace = place;
        beginAnew();
        become(ImportState.REFUSED, at);
    }

    void accept(boolean onlyGood, String by, Set<String> roles, Instant undoable, Instant at) {
        require(ImportState.CHECKED);
        if (!onlyGood && rowsFaulty + rowsHeld > 0) {
            throw ImportProblem.IMPORT_HAS_FAULTS.at("rows", rowsFaulty);
        }
        if (rowsNew + rowsChanged == 0) {
            throw ImportProblem.IMPORT_HAS_NOTHING_TO_WRITE.because();
        }
        acceptedBy = by;
        acceptedRoles = roles.toArray(String[]::new);
        acceptedAt = at;
        undoUntil = undoable;
        become(ImportState.ACCEPTING, at);
    }

    void wrote(int rows, int refused) {
        rowsDone += rows;
        rowsRefused += refused;
    }

    void accepted(Instant at) {
        require(ImportState.ACCEPTING);
        become(ImportState.ACCEPTED, at);
    }

    void discard(Instant at) {
        if (state != ImportState.CHECKED && state != ImportState.AWAITING_FILE) {
            throw CommonProblem.STEP_OUT_OF_ORDER.because();
        }
        become(ImportState.DISCARDED, at);
    }

    /** 撤销: by another person, for who made a mistake does not see it. */
    void undo(String by, Set<String> roles, String reason, Instant at) {
        require(ImportState.ACCEPTED);
        if (by.equals(acceptedBy) || by.equals(createdBy)) {
            throw ImportProblem.IMPORT_UNDO_BY_ANOTHER_PERSON.because();
        }
        if (at.isAfter(undoUntil)) {
            throw ImportProblem.IMPORT_UNDO_TOO_LATE.because();
        }
        undoneBy = by;
        undoneRoles = roles.toArray(String[]::new);
        undoReason = reason;
        become(ImportState.UNDOING, at);
    }

    void kept(int rows) {
        rowsKept += rows;
    }

    void undone(Instant at) {
        require(ImportState.UNDOING);
        undoneAt = at;
        become(ImportState.UNDONE, at);
    }

    private void become(ImportState next, Instant at) {
        state = next;
        changedAt = at;
    }

    void require(ImportState wanted) {
        if (state != wanted) {
            throw CommonProblem.STEP_OUT_OF_ORDER.because();
        }
    }

    public boolean covers(RegionCode region) {
        return List.of(scope).stream().anyMatch(own -> new RegionCode(own).covers(region));
    }

    /** Within the import's own region, and within the sender's. */
    public boolean takes(RegionCode region) {
        return region().covers(region) && covers(region);
    }

    /** May a thing of this unit be touched? One of no unit may; a sender bound to none may all. */
    public boolean takesUnit(UUID unit) {
        return unit == null || scopeUnits.length == 0 || List.of(scopeUnits).contains(unit);
    }

    public UUID id() {
        return id;
    }

    /** Its name in the API. */
    public String kind() {
        return kind;
    }

    public RegionCode region() {
        return new RegionCode(regionCode);
    }

    public ImportState state() {
        return state;
    }

    String refusal() {
        return refusal;
    }

    String createdBy() {
        return createdBy;
    }

    String acceptedBy() {
        return acceptedBy;
    }

    Set<String> acceptedRoles() {
        return Set.of(acceptedRoles);
    }

    String undoneBy() {
        return undoneBy;
    }

    Set<String> undoneRoles() {
        return Set.of(undoneRoles);
    }

    Instant undoUntil() {
        return undoUntil;
    }

    /** Nothing of it runs or waits for a hand any more; what waits too long is discarded. */
    boolean isOver() {
        if (state == ImportState.AWAITING_FILE || state == ImportState.CHECKED) {
            state = ImportState.DISCARDED;
        }
        return state != ImportState.CHECKING
                && state != ImportState.ACCEPTING
                && state != ImportState.UNDOING;
    }

    int version() {
        return version;
    }

    ImportView view(String refusalText) {
        return new ImportView(
                id,
                kind,
                regionCode,
                state.code(),
                refusal,
                refusalText,
                new ImportView.Rows(
                        rowsNew,
                        rowsChanged,
                        rowsUnchanged,
                        rowsFaulty,
                        rowsHeld,
                        rowsDone,
                        rowsRefused,
                        rowsKept),
                createdAt,
                acceptedAt,
                undoUntil,
                undoneAt,
                undoReason);
    }

    String refusalPlace() {
        return refusalPlace;
    }

    ImportTold told() {
        return new ImportTold(
                kind,
                rowsNew,
                rowsChanged,
                rowsUnchanged,
                rowsFaulty + rowsHeld,
                rowsRefused,
                rowsKept);
    }

    /** What its events say: counts alone. */
    record ImportTold(
            String kind,
            int rowsNew,
            int rowsChanged,
            int rowsUnchanged,
            int rowsFaulty,
            int rowsRefused,
            int rowsKept) {}
}
