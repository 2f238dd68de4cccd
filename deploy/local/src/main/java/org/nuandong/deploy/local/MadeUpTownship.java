package org.nuandong.deploy.local;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/**
 * 示范名册: a township's table of couples whom nobody is, the same in every run, with valid check
 * digits; so many of the households with one fault each, as lists have them before they are
 * checked.
 */
public final class MadeUpTownship {

    private static final String HEADS = "户编号,区划代码,家庭住址,致困原因,户类别1,户类别1起始日期,与户主关系,姓名,性别,身份证号,联系电话";
    private static final String PAYMENT_HEADS = "身份证号,金额,开户银行,账号,户名";
    private static final String NUMBER_DISTRICT = "140221";
    private static final String WEIGHTED = "10X98765432";
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final int FIRST_LETTER = '一';
    private static final int KINDS_OF_FAULTS = 3;
    private static final int SPOUSE_LATER = 731;

    private final String region;
    private final int households;
    private final LocalDate oldest;

    /** {@code oldest} is when the first of them was born; the next one a day later. */
    public MadeUpTownship(String region, int households, LocalDate oldest) {
        this.region = region;
        this.households = households;
        this.oldest = oldest;
    }

    /** As CSV in UTF-8. */
    public byte[] table(int faults) {
        List<String> lines = new ArrayList<>(List.of(HEADS));
        for (int i = 0; i < households; i++) {
            LocalDate born = oldest.plusDays(i);
            lines.add(row(i, "户主", "张某", "男", number(born, 1), i < faults ? i : -1));
            lines.add(row(i, "配偶", "李某", "女", number(born.plusDays(SPOUSE_LATER), 2), -1));
        }
        return String.join("\r\n", lines).concat("\r\n").getBytes(StandardCharsets.UTF_8);
    }

    /** 发放表: so many yuan for the head of each household, with an account that nobody has. */
    public byte[] payments(String yuan) {
        List<String> lines = new ArrayList<>(List.of(PAYMENT_HEADS));
        for (int i = 0; i < households; i++) {
            lines.add(
                    String.join(
                            ",",
                            number(oldest.plusDays(i), 1),
                            yuan,
                            "示范银行",
                            String.format("620000000000%04d", i + 1),
                            "张某" + (char) (FIRST_LETTER + i)));
        }
        return String.join("\r\n", lines).concat("\r\n").getBytes(StandardCharsets.UTF_8);
    }

    private String row(
            int household, String relation, String name, String sex, String number, int fault) {
        boolean wrongNumber = fault >= 0 && fault % KINDS_OF_FAULTS == 0;
        boolean wrongSex = fault >= 0 && fault % KINDS_OF_FAULTS == 1;
        boolean wrongTelephone = fault >= 0 && fault % KINDS_OF_FAULTS == 2;
        return String.join(
                ",",
                "H" + (household + 1),
                region,
                "示范村" + (household + 1) + "号",
                "重大疾病",
                "低保",
                "2026-01-01",
                relation,
                name + (char) (FIRST_LETTER + household),
                wrongSex ? "女" : sex,
                wrongNumber ? spoilt(number) : number,
                wrongTelephone ? "1380013" : "");
    }

    /** With another check digit than the right one. */
    private static String spoilt(String number) {
        return number.substring(0, 17) + (number.endsWith("0") ? "1" : "0");
    }

    private static String number(LocalDate born, int sequence) {
        String body =
                NUMBER_DISTRICT
                        + born.format(DateTimeFormatter.BASIC_ISO_DATE)
                        + String.format("%03d", sequence);
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (body.charAt(i) - '0') * WEIGHTS[i];
        }
        return body + WEIGHTED.charAt(sum % 11);
    }
}
