package org.nuandong.beneficiary.disbursement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.nuandong.beneficiary.platform.OfficeClock;
import org.nuandong.commons.audit.AuditTrail;
import org.nuandong.commons.dictionary.Dictionaries;
import org.nuandong.commons.preset.Presets;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.security.Caller;
import org.nuandong.files.sealed.SealedFiles;

/** 签收凭证文件: judged by what they hold, kept sealed, read for a purpose only. */
@ApplicationScoped
class ReceiptFiles {

    private static final String MOST = "payment.receipt-bytes";
    private static final String CALL_BACK = "call-back";

    private static final Map<String, byte[]> KINDS =
            Map.of(
                    "image/jpeg", HexFormat.of().parseHex("ffd8ff"),
                    "image/png", HexFormat.of().parseHex("89504e470d0a1a0a"),
                    "application/pdf", HexFormat.of().parseHex("255044462d"));

    private final EntityManager database;
    private final SealedFiles files;
    private final AuditTrail audit;
    private final Dictionaries dictionaries;
    private final Presets presets;
    private final Caller caller;
    private final OfficeClock clock;

    ReceiptFiles(
            EntityManager database,
            SealedFiles files,
            AuditTrail audit,
            Dictionaries dictionaries,
            Presets presets,
            Caller caller,
            OfficeClock clock) {
        this.database = database;
        this.files = files;
        this.audit = audit;
        this.dictionaries = dictionaries;
        this.presets = presets;
        this.caller = caller;
        this.clock = clock;
    }

    ReceiptFile keep(Payment payment, InputStream content) {
        Instant now = clock.now();
        int most = presets.integer(MOST, payment.region(), now);
        try {
            byte[] head = content.readNBytes(8);
            ReceiptFile file =
                    new ReceiptFile(
                            ListEntries.newId(), payment.id(), kind(head), now, caller.subject());
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            InputStream whole =
                    new DigestInputStream(
                            new SequenceInputStream(new ByteArrayInputStream(head), content),
                            digest);
            long size =
                    files.keep(file.id(), whole, most)
                            .orElseThrow(
                                    () ->
                                            DisbursementProblem.RECEIPT_FILE_TOO_LARGE.because(
                                                    most >> 10));
            file.holds(digest.digest(), size);
            database.persist(file);
            database.flush();
            return file;
        } catch (IOException broken) {
            throw new UncheckedIOException("an upload ended early", broken);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has it", e);
        }
    }

    /** A signature or photograph has its file; a call-back has none. */
    void require(Payment payment, PaymentRequests.Receipt receipt) {
        if (CALL_BACK.equals(receipt.kind())) {
            return;
        }
        ReceiptFile file =
                receipt.fileId() == null
                        ? null
                        : database.find(ReceiptFile.class, receipt.fileId());
        if (file == null || !file.paymentId().equals(payment.id())) {
            throw DisbursementProblem.RECEIPT_FILE_NEEDED.at("fileId");
        }
    }

    ReceiptFile read(Payment payment, UUID fileId, String purpose) {
        dictionaries.require("reading-purpose", purpose, "purpose");
        ReceiptFile file = database.find(ReceiptFile.class, fileId);
        if (file == null || !file.paymentId().equals(payment.id())) {
            throw CommonProblem.NOT_FOUND.because();
        }
        audit.read(
                Payment.TYPE,
                payment.id(),
                payment.region(),
                payment.unitId(),
                List.of("receipt.file"),
                purpose);
        return file;
    }

    void copy(UUID fileId, OutputStream out) throws IOException {
        files.copy(fileId, out);
    }

    List<PaymentView.ReceiptView> of(UUID payment) {
        return database
                .createQuery("from PaymentReceipt where paymentId = :id", PaymentReceipt.class)
                .setParameter("id", payment)
                .getResultList()
                .stream()
                .map(PaymentReceipt::view)
                .toList();
    }

    /** By its first bytes, whatever it is called. */
    static String kind(byte[] head) {
        return KINDS.entrySet().stream()
                .filter(
                        kind ->
                                head.length >= kind.getValue().length
                                        && Arrays.equals(
                                                kind.getValue(),
                                                Arrays.copyOf(head, kind.getValue().length)))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(DisbursementProblem.RECEIPT_FILE_KIND::because);
    }
}
