package org.nuandong.beneficiary.disbursement;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/** One line of a batch as it leaves: to an account, or into somebody's hand. */
record BankRow(
        int line,
        BigDecimal amount,
        UUID accountId,
        byte[] accountSealed,
        String bank,
        String name,
        String goods) {

    static final List<String> BANK_HEADS = List.of("付款参考号", "户名", "账号", "开户银行", "金额", "用途");
    static final List<String> CASH_HEADS = List.of("付款参考号", "姓名", "金额", "物资", "领取人签字", "领取日期");

    /** What the bank writes back: the batch's number and the line. */
    static String reference(String batchNo, int line) {
        return batchNo + "-" + String.format("%06d", line);
    }

    /** A record's own text would put names into logs. */
    @Override
    public String toString() {
        return "line " + line;
    }
}
