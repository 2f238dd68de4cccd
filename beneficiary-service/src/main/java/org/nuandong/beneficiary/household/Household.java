package org.nuandong.beneficiary.household;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.nuandong.beneficiary.category.CategoryHolder;
import org.nuandong.beneficiary.person.Registration;
import org.nuandong.beneficiary.platform.ChangedBy;
import org.nuandong.beneficiary.platform.CopiedRows;
import org.nuandong.beneficiary.platform.Signature;
import org.nuandong.beneficiary.platform.Signed;
import org.nuandong.commons.region.RegionCode;

/** 户: people who live together, at one place, in need for some causes. */
@Entity
@EntityListeners(Signature.class)
class Household implements Signed {

    static final String OPEN = "open";
    static final String CLOSED = "closed";
    static final String WITHDRAWN = "withdrawn";

    /** Every column that a new one fills. */
    static final CopiedRows<Household> ROWS =
            CopiedRows.<Household>into("household")
                    .column("id", one -> one.id)
                    .column("region_code", one -> one.regionCode.code())
                    .column("address_sealed", one -> one.addressSealed)
                    .column("causes", one -> one.causes)
                    .column("degree", one -> one.degree)
                    .column("needs", one -> one.needs)
                    .column("annual_income", one -> one.annualIncome)
                    .column("rigid_expense", one -> one.rigidExpense)
                    .column("income_on", one -> one.incomeOn)
                    .column("state", one -> one.state)
                    .column("changed_by_roles", one -> one.changedBy.roles())
                    .column("changed_by_unit", one -> one.changedBy.unit())
                    .column("back_entered", one -> one.backEntered)
                    .column("back_entry_reason", one -> one.backEntryReason)
                    .column("registered_at", one -> one.registeredAt)
                    .column("changed_at", one -> one.changedAt)
                    .column("version", one -> one.version);

    @Id private UUID id;
    private RegionCode regionCode;
    private byte[] addressSealed;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private String[] causes = {};

    private String degree;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private String[] needs = {};

    private BigDecimal annualIncome;
    private BigDecimal rigidExpense;
    private LocalDate incomeOn;
    private String state;
    private String stateReason;
    private LocalDate endedOn;
    private UUID splitFrom;
    private UUID mergedInto;
    @Embedded private ChangedBy changedBy = ChangedBy.nobody();
    private boolean backEntered;
    private String backEntryReason;
    private Instant registeredAt;
    private Instant changedAt;
    @Version private int version;

    protected Household() {}

    Household(UUID id, Registration registration, Plight plight, String backEntryReason) {
        this.id = id;
        regionCode = registration.region();
        state = OPEN;
        become(plight);
        backEntered = registration.backEntered();
        this.backEntryReason = backEntryReason;
        registeredAt = registration.occurredAt();
        changedAt = registration.enteredAt();
    }

    void change(RegionCode region, Plight plight, Instant at) {
        requireOpen();
        regionCode = region;
        become(plight);
        changedAt = at;
    }

    /** 迁移: the same household at another place. */
    void move(RegionCode region, Instant at) {
        requireOpen();
        regionCode = region;
        changedAt = at;
    }

    private void become(Plight plight) {
        causes = plight.causes().toArray(String[]::new);
        degree = plight.degree();
        needs = plight.needs().toArray(String[]::new);
        IncomeEntry income = plight.income();
        annualIncome = income == null ? null : income.annualIncome();
        rigidExpense = income == null ? null : income.rigidExpense();
        incomeOn = income == null ? null : income.asOf();
    }

    /** 分户: it came out of another one. */
    void splitOff(UUID from) {
        splitFrom = from;
    }

    /** 并户: its people live in another one now. */
    void mergeInto(UUID into, LocalDate on, Instant at) {
        close("merged", on, at);
        mergedInto = into;
    }

    void close(String reason, LocalDate on, Instant at) {
        end(CLOSED, reason, on, at);
    }

    void withdraw(String reason, LocalDate on, Instant at) {
        end(WITHDRAWN, reason, on, at);
    }

    /** What closed it was a mistake. */
    void reopen(Instant at) {
        state = OPEN;
        stateReason = null;
        endedOn = null;
        changedAt = at;
    }

    private void end(String newState, String reason, LocalDate on, Instant at) {
        requireOpen();
        state = newState;
        stateReason = reason;
        endedOn = on;
        changedAt = at;
    }

    void requireOpen() {
        if (!isOpen()) {
            throw HouseholdProblem.HOUSEHOLD_NOT_OPEN.because();
        }
    }

    boolean isOpen() {
        return OPEN.equals(state);
    }

    @Override
    public void signedBy(ChangedBy by) {
        changedBy = by;
    }

    void livesAt(byte[] sealedAddress) {
        addressSealed = sealedAddress;
    }

    /** Something that belongs to the household changed: the version goes up with it. */
    void touch(Instant at) {
        changedAt = at;
    }

    CategoryHolder holder() {
        return CategoryHolder.household(id, regionCode, backEntered);
    }

    String degree() {
        return degree;
    }

    UUID id() {
        return id;
    }

    RegionCode region() {
        return regionCode;
    }

    byte[] addressSealed() {
        return addressSealed;
    }

    Plight plight() {
        IncomeEntry income =
                incomeOn == null ? null : new IncomeEntry(annualIncome, rigidExpense, incomeOn);
        return new Plight(List.of(causes), degree, List.of(needs), income);
    }

    String state() {
        return state;
    }

    String stateReason() {
        return stateReason;
    }

    LocalDate endedOn() {
        return endedOn;
    }

    UUID splitFrom() {
        return splitFrom;
    }

    UUID mergedInto() {
        return mergedInto;
    }

    boolean backEntered() {
        return backEntered;
    }

    Instant registeredAt() {
        return registeredAt;
    }

    Instant changedAt() {
        return changedAt;
    }

    int version() {
        return version;
    }
}
