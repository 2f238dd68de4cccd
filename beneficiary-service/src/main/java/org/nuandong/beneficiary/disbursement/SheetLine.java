package org.nuandong.beneficiary.disbursement;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.nuandong.commons.personal.IdentityNumber;
import org.nuandong.intake.sheet.SheetCell;

/** A row of a payment sheet as far as it can be read; its fault is a code, never a value. */
record SheetLine(
        int row,
        String number,
        BigDecimal amount,
        String category,
        String bank,
        String account,
        String holderName,
        String fault) {

    private static final Set<String> NUMBER =
            Set.of("身份证号", "身份证号码", "公民身份号码", "户主身份证号", "identitynumber");
    private static final Set<String> NAME = Set.of("单位名称", "机构名称", "organisation");

    static final int REQUIRED = 2;

    static final String NUMBER_INVALID = "number-invalid";
    static final String AMOUNT_INVALID = "amount-invalid";
    static final String ACCOUNT_INVALID = "account-invalid";
    static final String NAME_MISSING = "name-missing";
    static final String TWICE = "twice";
    static final String NOBODY = "nobody";

    /**
     * Who and how much must be there, the rest may be: people and households by the number of the
     * person or of a member, organisations by their name.
     */
    static List<Set<String>> columns(String payeeKind) {
        return List.of(
                isOrganisation(payeeKind) ? NAME : NUMBER,
                Set.of("金额", "发放金额", "amount"),
                Set.of("类别代码", "category"),
                Set.of("开户银行", "开户行", "bank"),
                Set.of("账号", "银行账号", "account"),
                Set.of("户名", "accountholder"));
    }

    private static boolean isOrganisation(String payeeKind) {
        return "organisation".equals(payeeKind);
    }

    static SheetLine of(String payeeKind, int row, List<SheetCell> cells) {
        String number = isOrganisation(payeeKind) ? name(cells.get(0)) : number(cells.get(0));
        BigDecimal amount = amount(cells.get(1).text());
        String account = cells.get(4).text().replaceAll("[\\s-]", "");
        String fault = null;
        if (number == null) {
            fault = isOrganisation(payeeKind) ? NAME_MISSING : NUMBER_INVALID;
        } else if (amount == null || amount.signum() == 0) {
            fault = AMOUNT_INVALID;
        } else if (!account.isEmpty()
                && (!account.matches("\\d{8,32}")
                        || cells.get(3).isBlank()
                        || cells.get(5).isBlank())) {
            fault = ACCOUNT_INVALID;
        }
        return new SheetLine(
                row,
                number,
                amount,
                cells.get(2).isBlank() ? null : cells.get(2).text(),
                cells.get(3).text(),
                account.isEmpty() ? null : account,
                cells.get(5).text(),
                fault);
    }

    PaymentEntry entry(UUID payee) {
        return new PaymentEntry(ListEntries.newId(), payee, category, amount, null, GoodsLine.NONE);
    }

    private static String number(SheetCell cell) {
        return IdentityNumber.parse(cell.text()).map(IdentityNumber::number).orElse(null);
    }

    private static String name(SheetCell cell) {
        return cell.isBlank() ? null : cell.text().strip();
    }

    private static BigDecimal amount(String written) {
        String digits = written.replaceAll("[,，￥¥元\\s]", "");
        return digits.matches("\\d{1,12}(\\.\\d{1,2})?")
                ? new BigDecimal(digits).setScale(2, RoundingMode.UNNECESSARY)
                : null;
    }

    /** A record's own text would put the number into logs. */
    @Override
    public String toString() {
        return "row " + row;
    }
}
