package org.nuandong.beneficiary.inspection;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.nuandong.commons.preset.ParsedOnce;

/** 逐级上报: how long after its time a finding goes one unit further up. */
record Ladder(List<Duration> rungs) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ParsedOnce<Ladder> KNOWN = new ParsedOnce<>(Ladder::parse);

    static Ladder of(String text) {
        return KNOWN.of(text);
    }

    private static Ladder parse(String text) {
        try {
            List<Duration> rungs =
                    Arrays.stream(JSON.readValue(text, String[].class))
                            .map(Duration::parse)
                            .toList();
            for (int i = 1; i < rungs.size(); i++) {
                if (rungs.get(i).compareTo(rungs.get(i - 1)) <= 0) {
                    throw new IllegalStateException("a finding's ladder must rise");
                }
            }
            return new Ladder(rungs);
        } catch (JsonProcessingException | DateTimeException e) {
            throw new IllegalStateException("a finding's ladder cannot be read", e);
        }
    }

    /** After so many steps; empty at the top. */
    Optional<Duration> next(int level) {
        return level < rungs.size() ? Optional.of(rungs.get(level)) : Optional.empty();
    }
}
