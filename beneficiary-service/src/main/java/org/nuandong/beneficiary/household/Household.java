package org.nuandong.beneficiary.household;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.nuandong.beneficiary.category.CategoryHolder;
import org.nuandong.beneficiary.person.Registration;
import org.nuandong.commons.region.RegionCode;

/** 户: people who live together, at one place, in need for some causes. */
@Entity
class Household {

    @Id private UUID id;
    private RegionCode regionCode;
    private byte[] addressSealed;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private String[] causes = {};

    private boolean backEntered;
    private String backEntryReason;
    private Instant registeredAt;
    private Instant changedAt;
    @Version private int version;

    protected Household() {}

    Household(UUID id, Registration registration, List<String> causes, String backEntryReason) {
        this.id = id;
        regionCode = registration.region();
        this.causes = causes.toArray(String[]::new);
        backEntered = registration.backEntered();
        this.backEntryReason = backEntryReason;
        registeredAt = registration.occurredAt();
        changedAt = registration.enteredAt();
    }

    void change(RegionCode region, List<String> newCauses, Instant at) {
        regionCode = region;
        causes = newCauses.toArray(String[]::new);
        changedAt = at;
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

    UUID id() {
        return id;
    }

    RegionCode region() {
        return regionCode;
    }

    byte[] addressSealed() {
        return addressSealed;
    }

    List<String> causes() {
        return List.of(causes);
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
