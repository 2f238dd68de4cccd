package org.nuandong.commons.preset;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nuandong.commons.reference.PublishedSeasons;
import org.nuandong.commons.reference.SeasonWindow;
import org.nuandong.commons.region.RegionCode;

/** Which value is in force: nearest region, then latest beginning, within season and validity. */
class PresetBookTest {

    private static final String KEY = "arrival.target.near";
    private static final String START = "2020-01-01T00:00:00Z";

    private final PresetBook book =
            new PresetBook(
                    Map.of(),
                    List.of(
                            preset("000000", START, null, null, null, "PT30M"),
                            preset("420000", START, null, null, null, "PT29M"),
                            preset("420200", START, null, null, null, "PT28M"),
                            preset("420200", "2021-06-01T00:00:00Z", null, null, null, "PT27M"),
                            preset("420204", START, "2021-01-01T00:00:00Z", null, null, "PT26M"),
                            preset("420222", START, null, "11-15", "03-15", "PT25M"),
                            preset("420222101", START, null, null, null, "PT24M"),
                            preset("310110", START, null, null, null, "PT23M"),
                            preset("420300", START, null, null, null, "PT40M"),
                            preset("420300", START, null, "11-15", "03-15", "PT20M")),
                    new PublishedSeasons(
                            List.of(
                                    window("420000", "2022-11-01", "2023-03-31"),
                                    window("420300", "2022-12-01", "2023-02-28"),
                                    window("420300", "2023-04-01", "2023-04-10"))));

    private static SeasonWindow window(String region, String from, String to) {
        return new SeasonWindow(
                UUID.randomUUID(),
                new RegionCode(region),
                LocalDate.parse(from),
                LocalDate.parse(to));
    }

    private static Preset preset(
            String region, String from, String to, String seasonFrom, String seasonTo, String v) {
        return new Preset(
                UUID.randomUUID(),
                KEY,
                new RegionCode(region),
                Season.of(seasonFrom, seasonTo),
                Instant.parse(from),
                to == null ? null : Instant.parse(to),
                v,
                "test",
                Instant.parse(START),
                null,
                null);
    }

    @ParameterizedTest
    @CsvSource({
        "000000, 2020-06-01T00:00:00Z, PT30M",
        "110101, 2020-06-01T00:00:00Z, PT30M", // nothing nearer than the nation
        "420100, 2020-06-01T00:00:00Z, PT29M", // the province
        "420200, 2020-06-01T00:00:00Z, PT28M",
        "420203, 2020-06-01T00:00:00Z, PT28M", // a district of the city
        "420200, 2021-06-01T00:00:00Z, PT27M", // the latest beginning
        "420200, 2021-05-31T23:59:59.999Z, PT28M",
        "420204, 2020-12-31T23:59:59.999Z, PT26M",
        "420204, 2021-01-01T00:00:00Z, PT28M", // no longer valid: back to the city
        "420222, 2020-12-01T00:00:00Z, PT25M",
        "420222, 2020-07-01T00:00:00Z, PT28M", // out of season: back to the city
        "420222101, 2020-12-01T00:00:00Z, PT24M",
        "420222101003, 2020-12-01T00:00:00Z, PT24M",
        "310112, 2020-06-01T00:00:00Z, PT30M", // 310110 does not reach 310112
        "310110, 2020-06-01T00:00:00Z, PT23M",
        "420300, 2020-12-01T00:00:00Z, PT20M", // alike but for the season: the season's
        "420300, 2020-07-01T00:00:00Z, PT40M",
        "420222, 2022-11-05T00:00:00Z, PT25M", // the province published an earlier beginning
        "420222, 2023-03-31T15:59:59Z, PT25M",
        "420222, 2023-03-31T16:00:00Z, PT27M",
        "420300, 2022-11-20T00:00:00Z, PT40M", // the city's own word is nearer: from December
        "420300, 2022-12-01T00:00:00Z, PT20M",
        "420300, 2023-04-05T00:00:00Z, PT20M", // its second window of that winter
        "420300, 2023-11-20T00:00:00Z, PT20M", // a winter that nobody published
    })
    void the_nearest_value_that_holds_is_in_force(String region, Instant at, String value) {
        assertThat(book.inForce(KEY, new RegionCode(region), at))
                .map(Preset::value)
                .hasValue(value);
    }

    @Test
    void before_any_beginning_none_is() {
        Instant before = Instant.parse("2019-12-31T23:59:59Z");
        assertThat(book.inForce(KEY, new RegionCode("420200"), before)).isEmpty();
        assertThat(book.inForce("other.key", new RegionCode("420200"), Instant.parse(START)))
                .isEmpty();
    }

    @Test
    void places_within_a_region_keep_what_is_their_own() {
        Instant winter = Instant.parse("2020-12-01T00:00:00Z");
        assertThat(book.nearer(KEY, new RegionCode("420200"), winter))
                .extracting(Preset::value)
                .containsExactlyInAnyOrder("PT26M", "PT25M", "PT24M");
    }
}
