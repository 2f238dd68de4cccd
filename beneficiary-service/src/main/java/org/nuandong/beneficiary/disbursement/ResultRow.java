package org.nuandong.beneficiary.disbursement;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.nuandong.intake.sheet.SheetCell;

/** A row of the bank's answer; what cannot be read is null and shown as a difference. */
record ResultRow(int row, Integer line, BigDecimal amount, String outcome, String reason) {

    static final String PAID = "paid";
    static final String RETURNED = "returned";

    /** Reference, amount and result must be there; the reason may be. */
    static final List<Set<String>> COLUMNS =
            List.of(
                    Set.of("付款参考号", "参考号", "reference", "明细号"),
                    Set.of("金额", "amount", "交易金额"),
                    Set.of("处理结果", "结果", "result", "状态"),
                    Set.of("失败原因", "退回原因", "原因", "reason"));

    static final int REQUIRED = 3;

    private static final Map<String, String> OUTCOMES =
            Map.ofEntries(
                    Map.entry("成功", PAID),
                    Map.entry("已发放", PAID),
                    Map.entry("paid", PAID),
                    Map.entry("success", PAID),
                    Map.entry("失败", RETURNED),
                    Map.entry("退回", RETURNED),
                    Map.entry("退票", RETURNED),
                    Map.entry("returned", RETURNED),
                    Map.entry("failed", RETURNED));

    private static final Map<String, String> REASONS =
            Map.ofEntries(
                    Map.entry("账号不存在", "account-unknown"),
                    Map.entry("account-unknown", "account-unknown"),
                    Map.entry("账户已销户", "account-closed"),
                    Map.entry("已销户", "account-closed"),
                    Map.entry("account-closed", "account-closed"),
                    Map.entry("户名不符", "name-differs"),
                    Map.entry("name-differs", "name-differs"),
                    Map.entry("账户冻结", "account-frozen"),
                    Map.entry("account-frozen", "account-frozen"));

    /** Of this batch: a reference of another one has no line here. */
    static ResultRow of(int row, List<SheetCell> cells, String batchNo) {
        String outcome = OUTCOMES.get(cells.get(2).text().toLowerCase(Locale.ROOT));
        String reason = cells.get(3).text();
        return new ResultRow(
                row,
                line(cells.get(0).text(), batchNo),
                amount(cells.get(1).text()),
                outcome,
                RETURNED.equals(outcome) ? REASONS.getOrDefault(reason, "other") : null);
    }

    private static Integer line(String reference, String batchNo) {
        String prefix = batchNo + "-";
        if (!reference.startsWith(prefix)
                || !reference.substring(prefix.length()).matches("\\d{1,7}")) {
            return null;
        }
        return Integer.valueOf(reference.substring(prefix.length()));
    }

    /** 1,000.00 and ￥1000 are written, too. */
    private static BigDecimal amount(String written) {
        String digits = written.replaceAll("[,，￥¥元\\s]", "");
        return digits.matches("\\d{1,12}(\\.\\d{1,2}0*)?")
                ? new BigDecimal(digits).setScale(2, java.math.RoundingMode.HALF_UP)
                : null;
    }
}
