package org.nuandong.beneficiary.disbursement;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.nuandong.beneficiary.platform.OfficeClock;
import org.nuandong.commons.security.Caller;
import org.nuandong.intake.sheet.PlainTable;
import org.nuandong.intake.sheet.SheetLimits;

/**
 * 回盘、对账: the bank says what it paid and what came back. A file that was read once changes nothing a
 * second time; what does not fit moves nothing and is shown.
 */
@ApplicationScoped
class ResultFiles {

    private static final int PIECE = 2_000;
    private static final int MOST_ROWS = 200_000;
    private static final int SHOWN = 200;

    private final ResultTable results;
    private final PaymentRepository payments;
    private final PaymentBatchRepository batches;
    private final SettledLists settled;
    private final Funding funding;
    private final PaymentEvents events;
    private final Caller caller;
    private final OfficeClock clock;

    ResultFiles(
            ResultTable results,
            PaymentRepository payments,
            PaymentBatchRepository batches,
            SettledLists settled,
            Funding funding,
            PaymentEvents events,
            Caller caller,
            OfficeClock clock) {
        this.results = results;
        this.payments = payments;
        this.batches = batches;
        this.settled = settled;
        this.funding = funding;
        this.events = events;
        this.caller = caller;
        this.clock = clock;
    }

    /** Under the batch's lock. */
    void take(PaymentBatch batch, byte[] content) {
        if (batch.state() == BatchState.DRAWN) {
            batch.require(BatchState.SENT);
        }
        byte[] digest = digest(content);
        if (results.known(batch.id(), digest).isPresent()) {
            return;
        }
        Instant now = clock.now();
        UUID file = ListEntries.newId();
        results.add(file, batch.id(), digest, now, caller.subject());
        read(file, batch, content);
        results.judge(file, batch.id());
        results.pay(file, batch.id(), now);
        payments.eachMoved(
                file,
                List.of(PaymentState.ISSUED.name()),
                null,
                piece -> {
                    funding.spend(piece, now);
                    events.lines("paid", piece, now);
                });
        results.giveBack(file, batch.id(), now);
        payments.eachMoved(
                file,
                List.of(PaymentState.ISSUED.name(), PaymentState.PAID.name()),
                ResultRow.RETURNED,
                piece -> {
                    funding.returned(piece);
                    events.lines("returned", piece, now);
                });
        settled.look(batch, now);
        batches.flush();
    }

    Reconciliation reconcile(PaymentBatch batch) {
        Map<PaymentState, Reconciliation.Sum> sums = sums(batch);
        Optional<UUID> file = results.latest(batch.id());
        return new Reconciliation(
                batch.no(),
                new Reconciliation.Sum(batch.lines(), batch.totalYuan()),
                of(sums, PaymentState.PAID, PaymentState.CONFIRMED),
                of(sums, PaymentState.RETURNED, PaymentState.REISSUED),
                of(sums, PaymentState.ISSUED),
                of(sums, PaymentState.CANCELLED),
                file.map(results::verdicts).orElse(List.of()),
                file.map(id -> results.differences(id, batch.id(), SHOWN)).orElse(List.of()),
                results.missing(batch.id(), SHOWN));
    }

    private Map<PaymentState, Reconciliation.Sum> sums(PaymentBatch batch) {
        Map<PaymentState, Reconciliation.Sum> sums = new EnumMap<>(PaymentState.class);
        for (Object[] row : results.byState(batch.id())) {
            sums.put(
                    PaymentState.valueOf((String) row[0]),
                    new Reconciliation.Sum(((Number) row[1]).longValue(), (BigDecimal) row[2]));
        }
        return sums;
    }

    private static Reconciliation.Sum of(
            Map<PaymentState, Reconciliation.Sum> sums, PaymentState... states) {
        Reconciliation.Sum sum = Reconciliation.Sum.NONE;
        for (PaymentState state : states) {
            sum = sum.plus(sums.getOrDefault(state, Reconciliation.Sum.NONE));
        }
        return sum;
    }

    private void read(UUID file, PaymentBatch batch, byte[] content) {
        Optional<PlainTable> open =
                PlainTable.open(
                        content,
                        ResultRow.COLUMNS,
                        ResultRow.REQUIRED,
                        SheetLimits.ofRows(MOST_ROWS));
        try (PlainTable table =
                open.orElseThrow(DisbursementProblem.RESULT_FILE_HEADS_MISSING::because)) {
            List<ResultRow> piece = new ArrayList<>(PIECE);
            while (table.hasNext()) {
                var cells = table.next();
                piece.add(ResultRow.of(table.number(), cells, batch.no()));
                if (piece.size() == PIECE) {
                    results.stage(file, piece);
                    piece.clear();
                }
            }
            if (!piece.isEmpty()) {
                results.stage(file, piece);
            }
        }
    }

    private static byte[] digest(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has it", e);
        }
    }
}
