package org.nuandong.commons.personal;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * 联系电话 in one written form, so that its blind index finds it however it was typed: mobiles 11
 * digits, landlines with their area code, service numbers as they are, abroad with a plus.
 */
public record Telephone(String number) {

    private static final Pattern CHINA_PREFIX = Pattern.compile("^(\\+86|0086|86(?=1\\d{10}$))");
    private static final Pattern FORM =
            Pattern.compile(
                    "1[3-9]\\d{9}" // mobile
                            + "|0[1-9]\\d{1,2}\\d{7,8}" // landline
                            + "|[48]00\\d{7}" // 400, 800
                            + "|1\\d{2,4}|9\\d{4,5}" // 110, 12345, 95588
                            + "|[2-8]\\d{6,7}" // landline without area code
                            + "|\\+[1-9]\\d{6,14}"); // abroad (E.164)

    public Telephone {
        if (number == null || !FORM.matcher(number).matches()) {
            throw new IllegalArgumentException("not a telephone number");
        }
    }

    /** Empty when it is none. */
    public static Optional<Telephone> parse(String typed) {
        if (typed == null) {
            return Optional.empty();
        }
        String plain = national(PlainDigits.of(typed));
        return FORM.matcher(plain).matches() ? Optional.of(new Telephone(plain)) : Optional.empty();
    }

    /** From abroad the area code stands without its zero: +86 21 … is 021 … here. */
    private static String national(String digits) {
        Matcher china = CHINA_PREFIX.matcher(digits);
        if (china.find()) {
            String rest = digits.substring(china.end());
            return rest.matches("(1|0|[48]00).*") ? rest : "0" + rest;
        }
        return digits.startsWith("00") ? "+" + digits.substring(2) : digits;
    }

    /** Masked: a record's own text would put the number into logs. */
    @Override
    public String toString() {
        return Mask.telephone(number);
    }
}
