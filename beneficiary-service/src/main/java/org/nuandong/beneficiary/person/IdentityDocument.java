package org.nuandong.beneficiary.person;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** 证件: a number that names one person, sealed, and found again by its index. */
@Entity
class IdentityDocument {

    /** Kind of everything in the form of GB 11643. */
    static final String IDENTITY_NUMBER = "identity-number";

    @Id private UUID id;
    private UUID personId;
    private String kind;
    private byte[] numberSealed;
    private byte[] numberIndex;
    private Instant enteredAt;

    protected IdentityDocument() {}

    IdentityDocument(UUID id, UUID personId, SealedNumber number, Instant at) {
        this.id = id;
        this.personId = personId;
        kind = number.kind();
        become(number, at);
    }

    void become(SealedNumber number, Instant at) {
        numberSealed = number.sealed();
        numberIndex = number.index();
        enteredAt = at;
    }

    boolean isIdentityNumber() {
        return IDENTITY_NUMBER.equals(kind);
    }

    UUID id() {
        return id;
    }

    UUID personId() {
        return personId;
    }

    String kind() {
        return kind;
    }

    byte[] numberSealed() {
        return numberSealed;
    }
}
