package org.nuandong.beneficiary.review;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.nuandong.beneficiary.category.CategoryHolder;
import org.nuandong.beneficiary.platform.CopiedRows;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.region.RegionCode;

/** 年度复核: one holder is looked at again until a day. */
@Entity
class Review {

    static final String TYPE = "review";

    private static final String DUE = "due";

    /** Every column that a new one fills. */
    static final CopiedRows<Review> ROWS =
            CopiedRows.<Review>into("review")
                    .column("id", one -> one.id)
                    .column("region_code", one -> one.regionCode.code())
                    .column("holder_kind", one -> one.holderKind)
                    .column("holder_id", one -> one.holderId)
                    .column("due_on", one -> one.dueOn)
                    .column("planned_at", one -> one.plannedAt)
                    .column("state", one -> one.state)
                    .column("version", one -> one.version);

    @Id private UUID id;
    private RegionCode regionCode;
    private String holderKind;
    private UUID holderId;
    private LocalDate dueOn;
    private Instant plannedAt;
    private String state;
    private boolean overdue;
    private LocalDate reviewedOn;
    private Instant doneAt;
    private String doneBy;
    private String outcome;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private String[] lifted = {};

    @JdbcTypeCode(SqlTypes.ARRAY)
    private String[] found = {};

    private String note;
    @Version private int version;

    protected Review() {}

    Review(UUID id, CategoryHolder holder, LocalDate dueOn, Instant at) {
        this.id = id;
        regionCode = holder.region();
        holderKind = holder.kind().code();
        holderId = holder.id();
        this.dueOn = dueOn;
        plannedAt = at;
        state = DUE;
    }

    /** What was seen, and by whom. */
    record Result(
            String outcome,
            LocalDate reviewedOn,
            List<String> lifted,
            List<String> found,
            String note,
            String by) {}

    void done(Result result, Instant at) {
        requireDue();
        state = "done";
        overdue = false;
        outcome = result.outcome();
        reviewedOn = result.reviewedOn();
        lifted = result.lifted().toArray(String[]::new);
        found = result.found().toArray(String[]::new);
        note = result.note();
        doneBy = result.by();
        doneAt = at;
    }

    /** Nothing is left that could be looked at. */
    void drop(Instant at) {
        requireDue();
        state = "dropped";
        overdue = false;
        doneAt = at;
    }

    /** Once. */
    boolean miss() {
        if (!isDue() || overdue) {
            return false;
        }
        overdue = true;
        return true;
    }

    void moveTo(RegionCode region) {
        regionCode = region;
    }

    void requireDue() {
        if (!isDue()) {
            throw CommonProblem.STEP_OUT_OF_ORDER.because(state);
        }
    }

    boolean isDue() {
        return DUE.equals(state);
    }

    UUID id() {
        return id;
    }

    RegionCode region() {
        return regionCode;
    }

    String holderKind() {
        return holderKind;
    }

    UUID holderId() {
        return holderId;
    }

    LocalDate dueOn() {
        return dueOn;
    }

    LocalDate reviewedOn() {
        return reviewedOn;
    }

    String outcome() {
        return outcome;
    }

    List<String> lifted() {
        return List.of(lifted);
    }

    List<String> found() {
        return List.of(found);
    }

    int version() {
        return version;
    }

    /** {@code shown}: how a category's code is told to whom it is for. */
    ReviewView view(UnaryOperator<String> shown) {
        return new ReviewView(
                id,
                regionCode.code(),
                holderKind,
                holderId,
                dueOn,
                state,
                overdue,
                reviewedOn,
                outcome,
                lifted().stream().map(shown).distinct().toList(),
                found().stream().map(shown).distinct().toList(),
                note);
    }
}
