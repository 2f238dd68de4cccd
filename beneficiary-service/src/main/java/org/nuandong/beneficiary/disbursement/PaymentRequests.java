package org.nuandong.beneficiary.disbursement;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is said on the way from a list to a receipt. */
interface PaymentRequests {

    /** 新建名单. */
    @Schema(name = "NewPaymentList")
    record NewList(
            @NotNull UUID projectId,
            @NotNull
                    @Pattern(regexp = "\\d{6}|\\d{9}|\\d{12}")
                    @Schema(description = "whose people these are", examples = "420202006")
                    String regionCode,
            @Schema(description = "whose quota it uses; left out: the project's unit") UUID unitId,
            @NotBlank @Size(max = 80) @Schema(examples = "黄石港街道春节慰问第一批") String title,
            @Size(min = 1, max = 40)
                    @Schema(
                            description =
                                    "dictionary fund-source; left out: each line in the proportion"
                                            + " of the project's sources, exact to the fen",
                            examples = "district")
                    String source,
            @NotBlank
                    @Size(max = 20)
                    @Schema(description = "dictionary payment-channel", examples = "bank")
                    String channel) {}

    /** 增加一行. */
    @Schema(name = "NewPayment")
    record NewPayment(
            @NotNull @Schema(description = "person, household or recipient") UUID payeeId,
            @Size(max = 40)
                    @Schema(
                            description = "relied on; left out: the payee's first of the project",
                            examples = "DIBAO")
                    String category,
            @NotNull
                    @DecimalMin("0.00")
                    @Digits(integer = 12, fraction = 2)
                    @Schema(description = "yuan", examples = "400.00")
                    BigDecimal amountYuan,
            @Size(max = 40) @Schema(description = "dictionary fund-source; left out: the list's")
                    String source,
            @Size(min = 1, max = 30)
                    @Schema(description = "several that bear it; they add up to the amount")
                    List<@NotNull @Valid SourceTotal> sources,
            @Size(max = 20) List<@NotNull @Valid GoodsLine> goods) {

        List<GoodsLine> goodsOrNone() {
            return goods == null ? List.of() : goods;
        }
    }

    /** 按条件选取: everybody who is entitled and not yet on a list of the project. */
    @Schema(name = "PaymentSelection")
    record Selection(
            @Size(max = 40)
                    @Schema(description = "only those in it; left out: any of the project's")
                    String category,
            @NotNull
                    @DecimalMin("0.00")
                    @Digits(integer = 12, fraction = 2)
                    @Schema(description = "yuan for each", examples = "400.00")
                    BigDecimal amountYuan,
            @Size(max = 40) @Schema(description = "dictionary fund-source; left out: the list's")
                    String source,
            @Size(min = 1, max = 30)
                    @Schema(description = "several that bear each line; they add up to it")
                    List<@NotNull @Valid SourceTotal> sources,
            @Size(max = 20) List<@NotNull @Valid GoodsLine> goods) {

        List<GoodsLine> goodsOrNone() {
            return goods == null ? List.of() : goods;
        }
    }

    /** 说明: why a line goes on in spite of a warning. */
    @Schema(name = "PaymentReason")
    record Reason(
            @NotBlank
                    @Size(max = 40)
                    @Schema(
                            description = "the warning, dictionary payment-finding",
                            examples = "received")
                    String finding,
            @NotBlank
                    @Size(max = 40)
                    @Schema(description = "dictionary payment-reason", examples = "severe-hardship")
                    String reason,
            @Size(max = 300) @Schema(examples = "家中失火，经街道核实") String note) {}

    /** 审批. */
    @Schema(name = "PaymentApprovalWord")
    record Approval(
            @NotNull @Schema(description = "false: back to whoever made it") Boolean approved,
            @Size(max = 40) @Schema(description = "dictionary payment-refusal, when not approved")
                    String reason,
            @Size(max = 300) @Schema(examples = "同意发放") String note) {}

    /** 公示. */
    @Schema(name = "PaymentNotice")
    record Notice(
            @NotBlank @Size(max = 80) @Schema(examples = "社区公示栏") String place,
            @NotNull @Schema(description = "first day it hangs", examples = "2027-01-20")
                    LocalDate publishedOn) {}

    /** 异议. */
    @Schema(name = "NewPaymentObjection")
    record NewObjection(
            @NotNull UUID paymentId,
            @NotBlank
                    @Size(max = 40)
                    @Schema(description = "dictionary payment-objection", examples = "not-in-need")
                    String kind,
            @NotBlank @Size(max = 1000) @Schema(examples = "该户有商铺出租") String words,
            @Size(max = 120) @Schema(description = "name and telephone, if given", examples = "李某乙")
                    String objector,
            @NotNull @Schema(examples = "2027-01-22") LocalDate receivedOn) {

        @Override
        public String toString() {
            return "an objection, " + kind;
        }
    }

    /** 异议答复. */
    @Schema(name = "PaymentObjectionAnswer")
    record Answer(
            @NotNull @Schema(description = "true: the line is rejected") Boolean upheld,
            @NotBlank @Size(max = 300) @Schema(examples = "经核查，情况不实") String answer) {}

    /** 撤销一行. */
    @Schema(name = "PaymentEnd")
    record End(
            @NotBlank
                    @Size(max = 40)
                    @Schema(
                            description = "dictionary payment-end-reason",
                            examples = "no-longer-needed")
                    String reason) {}

    /** 生成批次: with the control totals, which must equal its lines. */
    @Schema(name = "NewPaymentBatch")
    record NewBatch(
            @NotEmpty @Size(max = 200) @Schema(description = "cleared lists of one project")
                    List<@NotNull UUID> listIds,
            @NotBlank @Size(max = 20) @Schema(examples = "bank") String channel,
            @NotNull @Min(1) @Schema(description = "how many lines", examples = "614")
                    Integer lines,
            @NotNull
                    @DecimalMin("0.00")
                    @Digits(integer = 12, fraction = 2)
                    @Schema(description = "yuan", examples = "245600.00")
                    BigDecimal totalYuan,
            @NotEmpty @Size(max = 30) List<@NotNull @Valid SourceTotal> bySource) {}

    /** What one source bears of a batch. */
    @Schema(name = "PaymentSourceTotal")
    record SourceTotal(
            @NotBlank @Size(max = 40) @Schema(examples = "district") String source,
            @NotNull
                    @DecimalMin("0.00")
                    @Digits(integer = 12, fraction = 2)
                    @Schema(examples = "245600.00")
                    BigDecimal amountYuan) {}

    /** 收款账户. */
    @Schema(name = "NewPayeeAccount")
    record NewAccount(
            @NotBlank
                    @Pattern(regexp = "person|household|organisation")
                    @Schema(examples = "person")
                    String payeeKind,
            @NotNull UUID payeeId,
            @NotBlank
                    @Size(max = 40)
                    @Schema(description = "dictionary account-holder", examples = "self")
                    String holder,
            @NotBlank @Size(max = 60) @Schema(examples = "张某甲") String holderName,
            @NotBlank @Size(max = 80) @Schema(examples = "示范银行黄石支行") String bank,
            @NotBlank
                    @Size(max = 40)
                    @Schema(description = "8 to 32 digits", examples = "6200000000000000000")
                    String number) {

        @Override
        public String toString() {
            return "an account of " + payeeKind + " " + payeeId;
        }
    }

    /** 补发. */
    @Schema(name = "PaymentReissue")
    record Reissue(
            @NotBlank
                    @Pattern(regexp = "bank|cash")
                    @Schema(description = "bank: to the account on file now", examples = "bank")
                    String channel) {}

    /** 签收. */
    @Schema(name = "PaymentReceipt")
    record Receipt(
            @NotBlank
                    @Size(max = 40)
                    @Schema(description = "dictionary receipt-kind", examples = "signature")
                    String kind,
            @NotBlank
                    @Size(max = 40)
                    @Schema(description = "dictionary receipt-by", examples = "self")
                    String receivedBy,
            @NotNull @Schema(examples = "2027-01-28") LocalDate receivedOn,
            @Schema(description = "the evidence; none for a call-back") UUID fileId) {}

    /** 冲销申请. */
    @Schema(name = "PaymentReversalRequest")
    record Reversal(
            @NotBlank
                    @Size(max = 40)
                    @Schema(
                            description = "dictionary payment-end-reason",
                            examples = "paid-wrongly")
                    String reason) {}

    /** 冲销决定. */
    @Schema(name = "PaymentReversalDecision")
    record ReversalDecision(@NotNull Boolean approved) {}

    /** What for. */
    @Schema(name = "PaymentReading")
    record Reading(
            @NotBlank
                    @Size(max = 40)
                    @Schema(description = "dictionary reading-purpose", examples = "verification")
                    String purpose) {}

    /** 付款文件. */
    @Schema(name = "BankFileRequest")
    record BankFile(
            @NotBlank @Pattern(regexp = "csv|xlsx") @Schema(examples = "xlsx") String format) {}
}
