package org.nuandong.beneficiary.recipient;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.nuandong.beneficiary.category.CategoryHolder;
import org.nuandong.beneficiary.platform.ChangedBy;
import org.nuandong.beneficiary.platform.Signature;
import org.nuandong.beneficiary.platform.Signed;
import org.nuandong.commons.region.RegionCode;

/** 慰问单位: a home, an institution, a garrison that is helped. */
@Entity
@EntityListeners(Signature.class)
class Recipient implements Signed {

    private static final String OPEN = "open";

    @Id private UUID id;
    private RegionCode regionCode;
    private String name;
    private String address;
    private byte[] contactSealed;
    private byte[] telephoneSealed;
    private Integer residents;
    private LocalDate residentsOn;
    private String state;
    private LocalDate closedOn;
    @Embedded private ChangedBy changedBy = ChangedBy.nobody();
    private Instant registeredAt;
    private Instant changedAt;
    @Version private int version;

    protected Recipient() {}

    Recipient(UUID id, RegionCode region, RecipientChange change, Instant at) {
        this.id = id;
        regionCode = region;
        state = OPEN;
        registeredAt = at;
        become(change, at);
    }

    void become(RecipientChange change, Instant at) {
        requireOpen();
        name = change.name().strip();
        address = change.address();
        residents = change.residents();
        residentsOn = change.residentsOn();
        changedAt = at;
    }

    void reachedBy(byte[] contact, byte[] telephone) {
        contactSealed = contact == null ? contactSealed : contact;
        telephoneSealed = telephone == null ? telephoneSealed : telephone;
    }

    void close(LocalDate on, Instant at) {
        requireOpen();
        state = "closed";
        closedOn = on;
        changedAt = at;
    }

    /** Something that belongs to it changed: the version goes up with it. */
    void touch(Instant at) {
        requireOpen();
        changedAt = at;
    }

    void requireOpen() {
        if (!isOpen()) {
            throw RecipientProblem.RECIPIENT_CLOSED.because();
        }
    }

    boolean isOpen() {
        return OPEN.equals(state);
    }

    @Override
    public void signedBy(ChangedBy by) {
        changedBy = by;
    }

    CategoryHolder holder() {
        return CategoryHolder.organisation(id, regionCode);
    }

    UUID id() {
        return id;
    }

    RegionCode region() {
        return regionCode;
    }

    String name() {
        return name;
    }

    String address() {
        return address;
    }

    byte[] contactSealed() {
        return contactSealed;
    }

    byte[] telephoneSealed() {
        return telephoneSealed;
    }

    Integer residents() {
        return residents;
    }

    LocalDate residentsOn() {
        return residentsOn;
    }

    String state() {
        return state;
    }

    LocalDate closedOn() {
        return closedOn;
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
