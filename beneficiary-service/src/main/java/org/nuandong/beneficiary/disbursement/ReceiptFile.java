package org.nuandong.beneficiary.disbursement;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;

/** 凭证文件: a photograph or a signed sheet; its content stands sealed, its digest beside it. */
@Entity
@Table(name = "payment_receipt_file")
class ReceiptFile {

    @Id private UUID id;
    private UUID paymentId;
    private String mediaType;
    private byte[] digest;
    private long size;
    private Instant keptAt;
    private String keptBy;

    protected ReceiptFile() {}

    ReceiptFile(UUID id, UUID payment, String mediaType, Instant at, String by) {
        this.id = id;
        paymentId = payment;
        this.mediaType = mediaType;
        keptAt = at;
        keptBy = by;
    }

    void holds(byte[] contentDigest, long bytes) {
        digest = contentDigest;
        size = bytes;
    }

    UUID id() {
        return id;
    }

    UUID paymentId() {
        return paymentId;
    }

    String mediaType() {
        return mediaType;
    }

    PaymentView.ReceiptFileView view() {
        return new PaymentView.ReceiptFileView(
                id, mediaType, size, HexFormat.of().formatHex(digest), keptAt);
    }
}
