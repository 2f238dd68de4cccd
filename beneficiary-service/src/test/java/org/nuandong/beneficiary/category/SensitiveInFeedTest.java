package org.nuandong.beneficiary.category;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SensitiveInFeedTest {

    private static final Set<String> SENSITIVE = Set.of("STABILITY_FOCUS", "LEUKAEMIA");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"category\":\"DIBAO\",\"validFrom\":\"2026-01-01\"}"
                        + " | {\"category\":\"DIBAO\",\"validFrom\":\"2026-01-01\"}",
                "{\"category\":\"LEUKAEMIA\",\"codeListVersion\":\"2026.1\"}"
                        + " | {\"category\":\"OTHER\"}",
                "{\"categories\":[\"DIBAO\",\"LEUKAEMIA\",\"STABILITY_FOCUS\"]}"
                        + " | {\"categories\":[\"DIBAO\",\"OTHER\"]}",
                "{\"categories\":[]} | {\"categories\":[]}",
                "[\"LEUKAEMIA\"] | [\"LEUKAEMIA\"]",
            })
    void the_feed_tells_that_there_is_one_and_not_which(String data, String shown)
            throws Exception {
        ObjectMapper json = new ObjectMapper();
        JsonNode masked = SensitiveInFeed.masked(json.readTree(data), SENSITIVE);
        assertThat(masked).isEqualTo(json.readTree(shown));
    }
}
