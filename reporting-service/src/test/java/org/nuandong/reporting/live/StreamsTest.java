package org.nuandong.reporting.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.helpers.test.AssertSubscriber;
import jakarta.ws.rs.sse.OutboundSseEvent;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.resteasy.reactive.server.jaxrs.SseImpl;
import org.junit.jupiter.api.Test;
import org.nuandong.commons.problem.ProblemException;

/** A bounded number of streams, none longer than its token. */
class StreamsTest {

    private static final Instant NOW = Instant.parse("2026-12-29T14:00:00Z");

    private final MeterRegistry meters = new SimpleMeterRegistry();

    private Streams streams(int most, Duration tokenLives) {
        return new Streams(
                new Token(NOW.plus(tokenLives)),
                Clock.fixed(NOW, ZoneOffset.UTC),
                most,
                Duration.ofHours(1),
                meters);
    }

    private static Multi<OutboundSseEvent> open(Streams streams) {
        return streams.open(SseImpl.INSTANCE, () -> List.of(Multi.createFrom().nothing()));
    }

    @Test
    void one_more_than_allowed_is_refused_until_another_has_ended() {
        Streams streams = streams(2, Duration.ofHours(1));
        AssertSubscriber<OutboundSseEvent> first =
                open(streams).subscribe().withSubscriber(AssertSubscriber.create(10));
        open(streams).subscribe().withSubscriber(AssertSubscriber.create(10));

        assertThatThrownBy(() -> open(streams)).isInstanceOf(ProblemException.class);
        assertThat(meters.get("live.streams").gauge().value()).isEqualTo(2);
        first.cancel();

        assertThat(open(streams)).isNotNull();
        assertThatThrownBy(() -> open(streams)).isInstanceOf(ProblemException.class);
    }

    @Test
    void sources_that_cannot_be_read_take_no_place() {
        Streams streams = streams(1, Duration.ofHours(1));
        assertThatThrownBy(
                        () ->
                                streams.open(
                                        SseImpl.INSTANCE,
                                        () -> {
                                            throw new IllegalStateException("database away");
                                        }))
                .hasMessage("database away");

        assertThat(open(streams)).isNotNull();
    }

    @Test
    void it_ends_with_the_token() {
        AssertSubscriber<OutboundSseEvent> reader =
                open(streams(1, Duration.ofSeconds(1)))
                        .subscribe()
                        .withSubscriber(AssertSubscriber.create(10));

        await().untilAsserted(reader::assertCompleted);
    }

    @Test
    void who_has_to_begin_anew_is_let_go() {
        AssertSubscriber<OutboundSseEvent> reader =
                streams(1, Duration.ofHours(1))
                        .open(
                                SseImpl.INSTANCE,
                                () ->
                                        List.of(
                                                Multi.createFrom().nothing(),
                                                Multi.createFrom().failure(new BeginAnew())))
                        .subscribe()
                        .withSubscriber(AssertSubscriber.create(10));

        reader.assertCompleted();
    }

    private record Token(Instant ends) implements JsonWebToken {

        @Override
        public String getName() {
            return "leader";
        }

        @Override
        public Set<String> getClaimNames() {
            return Set.of("exp");
        }

        @Override
        @SuppressWarnings("unchecked")
        public <T> T getClaim(String claim) {
            return claim.equals("exp") ? (T) Long.valueOf(ends.getEpochSecond()) : null;
        }
    }
}
