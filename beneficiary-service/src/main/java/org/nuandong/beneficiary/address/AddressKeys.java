package org.nuandong.beneficiary.address;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nuandong.beneficiary.name.NameKeys;

/**
 * 地址比对键: what of an address stays when it is written otherwise: the village or road by its sound,
 * the house number, and all numbers in a row. Each may be null, for much is left out.
 */
public record AddressKeys(String street, String house, String whole) {

    /** Raised with every change of the rules: traces of an older make are made anew. */
    public static final short MAKE = 1;

    private static final AddressKeys NONE = new AddressKeys(null, null, null);

    /** What the region's code says already; 区 of 小区, 社区 … is no district. */
    private static final Pattern DIVISION =
            Pattern.compile(
                    "^\\p{IsHan}{2,7}?(?:自治区|自治州|自治县|地区|街道办事处|街道|办事处|省|市|盟|县|旗|镇|乡"
                            + "|(?<![小社园校厂矿院])区)(?![路街道巷弄府前中])(?=\\p{IsHan}{2}|\\d)");

    /** Words for one thing, the longer first. */
    private static final List<String[]> SAME =
            List.of(
                    new String[] {"村民委员会|村委会|行政村|自然村", "村"},
                    new String[] {"居民委员会|居委会", "社区"},
                    new String[] {"大街|大道|马路|公路", "路"},
                    new String[] {"村民小组|村小组|生产队", "组"},
                    new String[] {"门牌|附近|旁边|对面", ""});

    private static final String NUMERALS = "[〇零一二三四五六七八九十百]";
    private static final Pattern WRITTEN_NUMBER =
            Pattern.compile(NUMERALS + "+(?=[号栋幢座组队弄单楼层户室院排门])");
    private static final Pattern NUMBER = Pattern.compile("(\\d+[a-z]?)([号弄]?)");
    private static final String UNITS = "[号栋幢座组队弄单元楼层户室院排门]";
    private static final String KINDS = "(?:村|社区|小区)+$";

    public static AddressKeys of(String written) {
        String plain = plain(written);
        Matcher numbers = NUMBER.matcher(plain);
        List<String> all = new ArrayList<>();
        String house = null;
        while (numbers.find()) {
            all.add(numbers.group(1));
            house = house == null && !numbers.group(2).isEmpty() ? numbers.group(1) : house;
        }
        String street = street(plain);
        if (street.isEmpty()) {
            return NONE;
        }
        if (all.isEmpty()) {
            return new AddressKeys(street, null, null);
        }
        return new AddressKeys(
                street,
                street + "|" + (house == null ? all.get(0) : house),
                street + "|" + String.join("-", all));
    }

    /** Without blanks, signs and what the region says; numbers in digits. */
    private static String plain(String written) {
        String plain =
                NameKeys.simplified(Normalizer.normalize(written, Normalizer.Form.NFKC))
                        .toLowerCase(Locale.ROOT)
                        .replace('#', '号')
                        .replaceAll("[^\\p{IsHan}〇a-z0-9]+", " ")
                        .replaceAll("(?<=\\d) (?=\\d)", "_")
                        .replace(" ", "");
        for (Matcher division = DIVISION.matcher(plain);
                division.find();
                division = DIVISION.matcher(plain)) {
            plain = plain.substring(division.end());
        }
        for (String[] words : SAME) {
            plain = plain.replaceAll(words[0], words[1]);
        }
        return WRITTEN_NUMBER
                .matcher(plain)
                .replaceAll(number -> String.valueOf(value(number.group())));
    }

    private static String street(String plain) {
        String named =
                plain.replaceAll("\\d+[a-z]?单元", " ")
                        .replaceAll("\\d+[a-z]?" + UNITS + "?", " ")
                        .replaceAll("[^\\p{IsHan}]+", "");
        String bare = named.length() > 2 ? named.replaceFirst(KINDS, "") : named;
        return NameKeys.of(bare).sound();
    }

    /** 十八, 一百零三 and 三〇一 alike. */
    private static int value(String numerals) {
        int value = 0;
        int digit = 0;
        for (char sign : numerals.toCharArray()) {
            int at = "零一二三四五六七八九".indexOf(sign == '〇' ? '零' : sign);
            if (at >= 0) {
                digit = numerals.matches(".*[十百].*") ? at : digit * 10 + at;
            } else {
                value += Math.max(1, digit) * (sign == '十' ? 10 : 100);
                digit = 0;
            }
        }
        return value + digit;
    }

    /** A record's own text would put the address into logs. */
    @Override
    public String toString() {
        return "AddressKeys";
    }
}
