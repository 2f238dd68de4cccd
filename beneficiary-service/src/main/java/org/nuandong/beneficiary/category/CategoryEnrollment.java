package org.nuandong.beneficiary.category;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.nuandong.beneficiary.platform.CopiedRows;

/** 类别认定: one holder in one category, from a first to a last day; never deleted. */
@Entity
class CategoryEnrollment {

    /** Every column that a new one fills. */
    static final CopiedRows<CategoryEnrollment> ROWS =
            CopiedRows.<CategoryEnrollment>into("category_enrollment")
                    .column("id", one -> UuidVersion7Strategy.INSTANCE.generateUuid(null))
                    .column("holder_kind", one -> one.holderKind)
                    .column("holder_id", one -> one.holderId)
                    .column("category_code", one -> one.categoryCode)
                    .column("list_version", one -> one.listVersion)
                    .column("valid_from", one -> one.validFrom)
                    .column("enrolled_at", one -> one.enrolledAt);

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private String holderKind;
    private UUID holderId;
    private String categoryCode;
    private String listVersion;
    private LocalDate validFrom;
    private LocalDate validTo;
    private String endReason;
    private Instant enrolledAt;
    private Instant endedAt;

    protected CategoryEnrollment() {}

    CategoryEnrollment(CategoryHolder holder, Category category, LocalDate from, Instant at) {
        holderKind = holder.kind().code();
        holderId = holder.id();
        categoryCode = category.code();
        listVersion = category.listVersion();
        validFrom = from;
        enrolledAt = at;
    }

    void end(LocalDate lastDay, String reason, Instant at) {
        if (lastDay.isBefore(validFrom)) {
            throw CategoryProblem.CATEGORY_ENDS_BEFORE_IT_BEGINS.at("validTo");
        }
        validTo = lastDay;
        endReason = reason;
        endedAt = at;
    }

    /** What ended it was a mistake: it runs on as if nothing had been said. */
    void reopen() {
        validTo = null;
        endReason = null;
        endedAt = null;
    }

    CategorySpan span(List<EvidenceEntry> papers) {
        return new CategorySpan(
                categoryCode,
                validFrom,
                validTo,
                endReason,
                listVersion,
                papers,
                enrolledAt,
                endedAt);
    }

    UUID id() {
        return id;
    }

    UUID holderId() {
        return holderId;
    }

    String categoryCode() {
        return categoryCode;
    }

    String listVersion() {
        return listVersion;
    }

    LocalDate validFrom() {
        return validFrom;
    }
}
