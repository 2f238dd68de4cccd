package org.nuandong.beneficiary.person;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.nuandong.beneficiary.platform.CopiedRows;

/** 证件: a number that names one person, sealed, and found again by its index. */
@Entity
class IdentityDocument {

    /** Kind of everything in the form of GB 11643. */
    static final String IDENTITY_NUMBER = "identity-number";

    static final CopiedRows<IdentityDocument> ROWS =
            CopiedRows.<IdentityDocument>into("identity_document")
                    .column("id", one -> one.id)
                    .column("person_id", one -> one.personId)
                    .column("kind", one -> one.kind)
                    .column("number_sealed", one -> one.numberSealed)
                    .column("number_index", one -> one.numberIndex)
                    .column("entered_at", one -> one.enteredAt);

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
