package org.nuandong.dispatch.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.nuandong.commons.region.RegionCode;

class CallMapBookTest {

    private static final RegionCode HOME = new RegionCode("420200");
    private static final Instant NOON = Instant.parse("2026-12-01T04:00:00Z");

    private static FieldRow field(String region, String name, Instant from, Instant to) {
        return new FieldRow(
                "110",
                new RegionCode(region),
                name,
                "address",
                0,
                new MapEntry(UUID.randomUUID(), from, to, "test", Instant.EPOCH, null));
    }

    private static List<String> addresses(CallMapBook book, Instant at) {
        return book.of(Platform.POLICE_110, HOME, at).fields(Meaning.ADDRESS);
    }

    @Test
    void a_row_holds_from_its_beginning_until_its_end() {
        CallMapBook book =
                new CallMapBook(
                        List.of(
                                field("000000", "AFDD", Instant.EPOCH, null),
                                field("420200", "JQDZ", NOON, NOON.plusSeconds(60))),
                        List.of());

        assertThat(addresses(book, NOON.minusMillis(1))).containsExactly("AFDD");
        assertThat(addresses(book, NOON)).containsExactly("JQDZ");
        assertThat(addresses(book, NOON.plusSeconds(59))).containsExactly("JQDZ");
        assertThat(addresses(book, NOON.plusSeconds(60))).containsExactly("AFDD");
        assertThat(addresses(book, NOON.minusMillis(1))).containsExactly("AFDD");
    }

    @Test
    void of_two_rows_for_one_field_the_one_that_began_later_counts() {
        FieldRow old = field("420200", "JQDZ", Instant.EPOCH, null);
        FieldRow fresh =
                new FieldRow(
                        "110",
                        HOME,
                        "JQDZ",
                        "kept",
                        0,
                        new MapEntry(UUID.randomUUID(), NOON, null, "test", NOON, "operator-1"));
        CallMapBook book = new CallMapBook(List.of(fresh, old), List.of());

        assertThat(addresses(book, NOON.minusSeconds(1))).containsExactly("JQDZ");
        assertThat(addresses(book, NOON)).isEmpty();
        assertThat(book.of(Platform.POLICE_110, HOME, NOON).fields(Meaning.KEPT))
                .containsExactly("JQDZ");
    }
}
