package org.nuandong.deploy.population;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;

/** Identity numbers with valid check digits, each given once, of counties that there are not. */
final class Numbers {

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

    private final Random chance;
    private final Set<String> given = new HashSet<>();

    Numbers(Random chance) {
        this.chance = chance;
    }

    String identity(LocalDate born, String sex) {
        String number;
        do {
            int order = chance.nextInt(500) * 2 + (sex.equals("male") ? 1 : 0);
            number =
                    "%06d%s%03d"
                            .formatted(
                                    990101 + chance.nextInt(60),
                                    born.format(DateTimeFormatter.BASIC_ISO_DATE),
                                    order);
            number += check(number);
        } while (!given.add(number));
        return number;
    }

    /** One digit of the county wrong, as in an old number without a check digit. */
    String slip(String number) {
        String wrong;
        do {
            String other = "99%04d".formatted(101 + chance.nextInt(60));
            wrong = other + number.substring(6, 17);
            wrong += check(wrong);
        } while (wrong.equals(number) || !given.add(wrong));
        return wrong;
    }

    String telephone() {
        return "170%08d".formatted(chance.nextInt(100_000_000));
    }

    private static char check(String body) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (body.charAt(i) - '0');
        }
        return "10X98765432".charAt(sum % 11);
    }
}
