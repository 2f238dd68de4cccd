package org.nuandong.beneficiary;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** People and families that nobody is, with valid check digits, a new number each. */
public final class MadeUp {

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final AtomicInteger NEXT = new AtomicInteger();

    private MadeUp() {}

    /** A number of 阳高县 that nobody has got yet in this run. */
    public static String identityNumber(LocalDate born, String sex) {
        int sequence = NEXT.incrementAndGet() % 500 * 2 % 1000;
        int odd = sex.equals("male") ? 1 : 0;
        String district = String.valueOf(140221 + NEXT.get() / 500);
        String body =
                district
                        + born.format(DateTimeFormatter.BASIC_ISO_DATE)
                        + String.format("%03d", sequence + odd);
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (body.charAt(i) - '0') * WEIGHTS[i];
        }
        return body + "10X98765432".charAt(sum % 11);
    }

    public static String telephone() {
        return "138" + String.format("%08d", NEXT.incrementAndGet());
    }

    public static Map<String, Object> man() {
        return person("张某甲", "male", LocalDate.of(1968, 2, 29));
    }

    public static Map<String, Object> woman() {
        return person("李某乙", "female", LocalDate.of(1971, 5, 6));
    }

    public static Map<String, Object> girl() {
        return person("张某丙", "female", LocalDate.of(2015, 9, 30));
    }

    public static Map<String, Object> person(String name, String sex, LocalDate born) {
        Map<String, Object> person = new HashMap<>();
        person.put("name", name);
        person.put("sex", sex);
        person.put("identityNumber", identityNumber(born, sex));
        person.put("telephone", telephone());
        return person;
    }

    public static Map<String, Object> member(String relation, Map<String, Object> person) {
        return new HashMap<>(Map.of("relation", relation, "person", person));
    }

    public static Map<String, Object> member(
            String relation, Map<String, Object> person, String category) {
        Map<String, Object> member = member(relation, person);
        member.put("categories", List.of(category(category)));
        return member;
    }

    public static Map<String, Object> category(String code) {
        return Map.of("category", code, "validFrom", "2026-01-01");
    }

    /** A man, his wife and their daughter in a street, on the living allowance. */
    public static Map<String, Object> family() {
        return household(
                member("head", man(), "CHRONIC_EXPENSE"),
                member("spouse", woman()),
                member("child", girl(), "LEFT_BEHIND_CHILD"));
    }

    @SafeVarargs
    public static Map<String, Object> household(Map<String, Object>... members) {
        Map<String, Object> household = new HashMap<>();
        household.put("regionCode", Api.STREET);
        household.put("address", "示范路1号2单元301室");
        household.put("causes", List.of("serious-illness"));
        household.put("categories", List.of(category("DIBAO")));
        household.put("members", new ArrayList<>(List.of(members)));
        return household;
    }
}
