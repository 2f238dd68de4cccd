package org.nuandong.beneficiary.disbursement;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.nuandong.commons.region.RegionCode;

/** 收款账户: where a payee's money goes. Number and name stand sealed; a new account is a new row. */
@Entity
class PayeeAccount {

    @Id private UUID id;
    private RegionCode regionCode;
    private String payeeKind;
    private UUID payeeId;
    private String holder;
    private String bank;
    private byte[] accountSealed;
    private byte[] numberIndex;
    private String tail;
    private Instant recordedAt;
    private String recordedBy;
    private Instant endedAt;

    protected PayeeAccount() {}

    PayeeAccount(
            UUID id,
            RegionCode region,
            PaymentRequests.NewAccount said,
            Sealed sealed,
            Instant at,
            String by) {
        this.id = id;
        regionCode = region;
        payeeKind = said.payeeKind();
        payeeId = said.payeeId();
        holder = said.holder();
        bank = said.bank().strip();
        accountSealed = sealed.account();
        numberIndex = sealed.index();
        tail = sealed.tail();
        recordedAt = at;
        recordedBy = by;
    }

    /** What is kept of a number: sealed, to be found again, its last digits. */
    record Sealed(byte[] account, byte[] index, String tail) {}

    void end(Instant at) {
        endedAt = at;
    }

    UUID id() {
        return id;
    }

    RegionCode region() {
        return regionCode;
    }

    String payeeKind() {
        return payeeKind;
    }

    UUID payeeId() {
        return payeeId;
    }

    String holder() {
        return holder;
    }

    String bank() {
        return bank;
    }

    byte[] sealed() {
        return accountSealed;
    }

    byte[] numberIndex() {
        return numberIndex;
    }

    String tail() {
        return tail;
    }

    Instant recordedAt() {
        return recordedAt;
    }

    String recordedBy() {
        return recordedBy;
    }
}
