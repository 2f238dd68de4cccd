package org.nuandong.beneficiary.disbursement;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;

/** 签收凭证: who received it, when, and by what it is seen. */
@Entity
class PaymentReceipt {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private UUID paymentId;
    private String kind;
    private LocalDate receivedOn;
    private String receivedBy;
    private UUID fileId;
    private Instant recordedAt;
    private String recordedBy;

    protected PaymentReceipt() {}

    PaymentReceipt(UUID payment, PaymentRequests.Receipt said, Instant at, String by) {
        paymentId = payment;
        kind = said.kind();
        receivedOn = said.receivedOn();
        receivedBy = said.receivedBy();
        fileId = said.fileId();
        recordedAt = at;
        recordedBy = by;
    }

    PaymentView.ReceiptView view() {
        return new PaymentView.ReceiptView(kind, receivedBy, receivedOn, fileId, recordedAt);
    }
}
