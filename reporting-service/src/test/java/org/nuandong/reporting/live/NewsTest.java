package org.nuandong.reporting.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.nuandong.reporting.ColdNight;
import org.nuandong.reporting.Rescue;
import org.nuandong.reporting.Told;

class NewsTest {

    private static News heard(List<String> messages) {
        List<News> parts = messages.stream().map(News::parse).toList();
        return new News(
                parts.stream().flatMap(n -> n.incidents().stream()).collect(Collectors.toSet()),
                parts.stream().flatMap(n -> n.regions().stream()).collect(Collectors.toSet()),
                parts.stream().anyMatch(News::everything));
    }

    private static Set<UUID> ids(int many) {
        return Stream.generate(UUID::randomUUID).limit(many).collect(Collectors.toSet());
    }

    @Test
    void a_batch_names_its_incidents_and_its_places() {
        Rescue rescue =
                new Rescue(null, "420202")
                        .called(
                                "2026-12-29T22:00:00+08:00",
                                "hotline",
                                "2026-12-29T22:30:00+08:00");
        Stream<Told> events =
                Stream.concat(
                        rescue.events().stream(),
                        new ColdNight(UUID.randomUUID(), "420203").events().stream());

        News news = heard(News.of(events.map(Told::received).toList()).messages());

        assertThat(news.incidents()).containsExactly(rescue.id);
        assertThat(news.regions()).containsExactlyInAnyOrder("420202", "420203");
        assertThat(news.concerns("420203"::equals)).isTrue();
        assertThat(news.concerns("420204"::equals)).isFalse();
    }

    @Test
    void many_are_told_in_messages_that_postgresql_can_hold() {
        News news = new News(ids(1_000), Set.of("420202"), false);

        List<String> messages = news.messages();

        assertThat(messages)
                .hasSizeGreaterThan(1)
                .allMatch(m -> m.getBytes(StandardCharsets.UTF_8).length < 8_000);
        assertThat(heard(messages)).isEqualTo(news);
    }

    @Test
    void too_many_to_tell_means_everything() {
        News news = heard(new News(ids(20_000), Set.of(), false).messages());

        assertThat(news.everything()).isTrue();
        assertThat(news.concerns("420204"::equals)).isTrue();
    }
}
