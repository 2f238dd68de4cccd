package org.nuandong.commons.personal;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * 公民身份号码 (GB 11643-1999): 6 region, 8 birth, 3 sequence, 1 check (ISO 7064 MOD 11-2). Old numbers
 * of 15 digits are widened; full-width digits and a lower-case x are accepted. Residence permits of
 * Hong Kong, Macao and Taiwan (810000, 820000, 830000) have the same form.
 */
public record IdentityNumber(String number) {

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";
    private static final Pattern OLD_FORM = Pattern.compile("[1-9]\\d{14}");

    /** 1800 to 2099: the oldest numbers in use name births before 1900. */
    private static final Pattern FORM = Pattern.compile("[1-9]\\d{5}(18|19|20)\\d{9}[\\dX]");

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("uuuuMMdd").withResolverStyle(ResolverStyle.STRICT);

    public IdentityNumber {
        if (!isValid(number)) {
            throw new IllegalArgumentException("not an identity number");
        }
    }

    /** Empty when it is none; the reason never repeats the value. */
    public static Optional<IdentityNumber> parse(String typed) {
        if (typed == null) {
            return Optional.empty();
        }
        String plain = PlainDigits.of(typed).toUpperCase(Locale.ROOT);
        String widened = OLD_FORM.matcher(plain).matches() ? widen(plain) : plain;
        return isValid(widened) ? Optional.of(new IdentityNumber(widened)) : Optional.empty();
    }

    public LocalDate bornOn() {
        return LocalDate.parse(number.substring(6, 14), DATE);
    }

    /** The last digit of the sequence: odd male, even female. */
    public Sex sex() {
        return (number.charAt(16) - '0') % 2 == 1 ? Sex.MALE : Sex.FEMALE;
    }

    /** 行政区划 of the first registration, 6 digits. */
    public String region() {
        return number.substring(0, 6);
    }

    /** Masked: a record's own text would put the number into logs. */
    @Override
    public String toString() {
        return Mask.identityNumber(number);
    }

    private static boolean isValid(String number) {
        return number != null
                && FORM.matcher(number).matches()
                && isDate(number.substring(6, 14))
                && check(number) == number.charAt(17);
    }

    private static boolean isDate(String digits) {
        try {
            LocalDate.parse(digits, DATE);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static String widen(String old) {
        String body = old.substring(0, 6) + "19" + old.substring(6);
        return body + check(body);
    }

    private static char check(String number) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (number.charAt(i) - '0') * WEIGHTS[i];
        }
        return CHECKS.charAt(sum % 11);
    }
}
