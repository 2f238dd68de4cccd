package org.nuandong.commons.personal;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;

/**
 * 公民身份号码 (GB 11643-1999): 6 region, 8 birth, 3 sequence, 1 check (ISO 7064 MOD 11-2). Old numbers
 * of 15 digits are widened; full-width digits and a lower-case x are accepted. Residence permits of
 * Hong Kong, Macao and Taiwan (810000, 820000, 830000) have the same form.
 */
public record IdentityNumber(String number) {

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";
    private static final int LENGTH = 18;
    private static final int OLD_LENGTH = 15;

    /** The oldest numbers in use name births before 1900. */
    private static final int FIRST_YEAR = 1800;

    private static final int LAST_YEAR = 2099;

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
        String widened = isOld(plain) ? widen(plain) : plain;
        return isValid(widened) ? Optional.of(new IdentityNumber(widened)) : Optional.empty();
    }

    public LocalDate bornOn() {
        return LocalDate.of(digits(number, 6, 10), digits(number, 10, 12), digits(number, 12, 14));
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

    /** Sign by sign: each row of a table is looked at several times. */
    private static boolean isValid(String number) {
        return number != null
                && number.length() == LENGTH
                && isWritten(number, LENGTH - 1)
                && isDate(number)
                && check(number) == number.charAt(LENGTH - 1);
    }

    private static boolean isOld(String plain) {
        return plain.length() == OLD_LENGTH && isWritten(plain, OLD_LENGTH);
    }

    /** Digits only, the first of them none; the last sign of a new number is left to its check. */
    private static boolean isWritten(String number, int digits) {
        for (int i = 0; i < digits; i++) {
            char sign = number.charAt(i);
            if (sign < '0' || sign > '9') {
                return false;
            }
        }
        return number.charAt(0) != '0';
    }

    private static boolean isDate(String number) {
        int year = digits(number, 6, 10);
        int month = digits(number, 10, 12);
        return year >= FIRST_YEAR
                && year <= LAST_YEAR
                && month >= 1
                && month <= 12
                && YearMonth.of(year, month).isValidDay(digits(number, 12, 14));
    }

    private static int digits(String number, int from, int to) {
        return Integer.parseInt(number, from, to, 10);
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
