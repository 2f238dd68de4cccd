package org.nuandong.beneficiary.disbursement;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** What a job does: the very step that the request would have taken, by the same rules. */
@ApplicationScoped
class PaymentSteps {

    private final PaymentListRepository lists;
    private final ListDesk desk;
    private final ListEntries entries;
    private final Approvals approvals;
    private final Batches batches;
    private final ObjectMapper json;

    PaymentSteps(
            PaymentListRepository lists,
            ListDesk desk,
            ListEntries entries,
            Approvals approvals,
            Batches batches,
            ObjectMapper json) {
        this.lists = lists;
        this.desk = desk;
        this.entries = entries;
        this.approvals = approvals;
        this.batches = batches;
        this.json = json;
    }

    /** What came of a step; each may be null. */
    record Result(Integer added, UUID batchId) {

        static final Result NONE = new Result(null, null);
    }

    /** In the caller's transaction. */
    Result take(PaymentJob job) {
        switch (job.kind()) {
            case PaymentJob.SELECTION -> {
                PaymentList list = lists.lock(job.listId());
                PaymentRequests.Selection wanted = read(job, PaymentRequests.Selection.class);
                return new Result(entries.select(list, desk.terms(list), wanted), null);
            }
            case PaymentJob.CHECK -> desk.check(lists.lock(job.listId()));
            case PaymentJob.SUBMISSION -> desk.submit(lists.lock(job.listId()));
            case PaymentJob.APPROVAL ->
                    approvals.say(
                            lists.lock(job.listId()), read(job, PaymentRequests.Approval.class));
            default -> {
                return new Result(
                        null, batches.draw(read(job, PaymentRequests.NewBatch.class)).id());
            }
        }
        return Result.NONE;
    }

    String text(Object request) {
        try {
            return request == null ? "" : json.writeValueAsString(request);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the request of a payment job", e);
        }
    }

    private <T> T read(PaymentJob job, Class<T> type) {
        try {
            return json.readValue(job.request(), type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the request of a payment job", e);
        }
    }
}
