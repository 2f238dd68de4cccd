package org.nuandong.beneficiary.disbursement;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A list with its totals, what its check found, its approvals and its notice. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "PaymentList")
public record PaymentListView(
        UUID id,
        UUID projectId,
        @Schema(examples = "420202006") String regionCode,
        UUID unitId,
        @Schema(examples = "黄石港街道春节慰问第一批") String title,
        @Schema(examples = "person") String payeeKind,
        @Schema(
                        description = "left out: in the proportion of the project's sources",
                        examples = "district")
                String source,
        @Schema(examples = "bank") String channel,
        @Schema(
                        description = "draft, submitted, approved, noticed, cleared, cancelled",
                        examples = "draft")
                String state,
        @Schema(description = "of all lines that are alive") PaymentTotals totals,
        @Schema(description = "what a batch would hold now; of a cleared list")
                PaymentTotals payable,
        List<FindingCount> findings,
        @Schema(description = "how many people approve it") Integer approvalsNeeded,
        List<ApprovalView> approvals,
        Instant stepDueAt,
        boolean overdue,
        @Schema(description = "dictionary payment-refusal; why it came back") String returnedReason,
        Notice notice,
        List<ObjectionView> objections,
        @Schema(description = "to be in hand before this day") LocalDate dueBefore,
        boolean test,
        Instant createdAt) {

    /** 公示: how long it hangs. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "PaymentNoticeView")
    public record Notice(
            @Schema(description = "days it is to hang", examples = "7") Integer days,
            @Schema(examples = "社区公示栏") String place,
            LocalDate from,
            @Schema(description = "last day") LocalDate until) {}

    /** 审批. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "PaymentApproval")
    public record ApprovalView(
            int round,
            int position,
            boolean approved,
            Instant dueAt,
            Instant doneAt,
            List<String> byRoles,
            String reason,
            String note) {}

    /** An objection; its words are read for a purpose only. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "PaymentObjection")
    public record ObjectionView(
            UUID id,
            UUID paymentId,
            @Schema(description = "dictionary payment-objection", examples = "not-in-need")
                    String kind,
            LocalDate receivedOn,
            @Schema(description = "the objector gave a name") boolean named,
            Instant answeredAt,
            Boolean upheld,
            String answer) {}

    /** 名单列表 row. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "PaymentListSummary")
    public record Summary(
            UUID id,
            UUID projectId,
            String regionCode,
            String title,
            String state,
            Instant stepDueAt,
            boolean overdue,
            LocalDate noticeUntil,
            LocalDate dueBefore) {}

    /** What the public reads of one line: a masked name, never a sensitive category. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "PaymentNoticeLine")
    public record NoticeLine(
            @Schema(examples = "张**") String name,
            @Schema(examples = "420202006") String regionCode,
            @Schema(description = "left out where it would tell an illness", examples = "DIBAO")
                    String category,
            @Schema(description = "yuan", examples = "400.00") BigDecimal amountYuan,
            List<GoodsLine> goods) {}

    /** 应享未列: entitled, and on no list of the project. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "PaymentOmission")
    public record Omission(
            UUID payeeId,
            @Schema(examples = "张**") String payeeName,
            @Schema(examples = "420202006") String regionCode,
            @Schema(examples = "DIBAO") String category) {}

    /** How many lines a selection has added. */
    @Schema(name = "PaymentsSelected")
    public record Selected(@Schema(examples = "614") int added) {}
}
