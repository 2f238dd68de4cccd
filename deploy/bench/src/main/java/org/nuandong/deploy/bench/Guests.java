package org.nuandong.deploy.bench;

import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** People at the door of one station, each with an identity number of its own; all made up. */
final class Guests implements Load.Requests {

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final int DAYS = 25_000;

    private final String unit = UUID.randomUUID().toString();
    private final long first = ThreadLocalRandom.current().nextLong(DAYS * 400L);

    @Override
    public String body(long number) {
        return """
        {"unitId":"%s","regionCode":"420200","condition":"healthy",\
        "origin":"other-province","person":{"name":"测试某","identityNumber":"%s"}}\
        """
                .formatted(unit, identityNumber(first + number));
    }

    @Override
    public String headers(long number) {
        return "Idempotency-Key: " + UUID.randomUUID() + "\r\n";
    }

    private static String identityNumber(long number) {
        LocalDate born = LocalDate.of(1930, 1, 1).plusDays(number % DAYS);
        String body =
                "429006"
                        + born.toString().replace("-", "")
                        + "%03d".formatted(number / DAYS % 1000);
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (body.charAt(i) - '0');
        }
        return body + "10X98765432".charAt(sum % 11);
    }
}
