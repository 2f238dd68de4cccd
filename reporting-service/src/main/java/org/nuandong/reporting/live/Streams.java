package org.nuandong.reporting.live;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.nuandong.commons.clock.RealTime;
import org.nuandong.commons.problem.CommonProblem;

/** 推送: a bounded number of streams, each with a sign of life; it ends with its reader's token. */
@ApplicationScoped
public class Streams {

    private final JsonWebToken token;
    private final Clock realTime;
    private final int most;
    private final Duration signOfLife;
    private final AtomicInteger open = new AtomicInteger();

    Streams(
            JsonWebToken token,
            @RealTime Clock realTime,
            @ConfigProperty(name = "nuandong.live.streams", defaultValue = "200") int most,
            @ConfigProperty(name = "nuandong.live.heartbeat", defaultValue = "PT15S")
                    Duration signOfLife,
            MeterRegistry meters) {
        this.token = token;
        this.realTime = realTime;
        this.most = most;
        this.signOfLife = signOfLife;
        Gauge.builder("live.streams", open, AtomicInteger::get)
                .description("Streams that walls and desks follow now")
                .register(meters);
    }

    /** Several sources on one line; one more stream than allowed is refused with 503. */
    public Multi<OutboundSseEvent> open(Sse sse, Supplier<List<Multi<OutboundSseEvent>>> sources) {
        if (open.incrementAndGet() > most) {
            open.decrementAndGet();
            throw CommonProblem.OVERLOADED.because();
        }
        Multi<OutboundSseEvent> alive =
                Multi.createFrom()
                        .ticks()
                        .every(signOfLife)
                        .onOverflow()
                        .drop()
                        .map(tick -> sse.newEventBuilder().comment("alive").build());
        List<Multi<OutboundSseEvent>> all = new ArrayList<>();
        try {
            all.addAll(sources.get());
        } catch (RuntimeException e) {
            open.decrementAndGet();
            throw e;
        }
        all.add(alive);
        return Multi.createBy()
                .merging()
                .withRequests(1)
                .streams(all)
                .onFailure(BeginAnew.class)
                .recoverWithCompletion()
                .select()
                .first(lifeOfToken())
                .onTermination()
                .invoke(open::decrementAndGet);
    }

    /** Pulled by the reader: a slow one gets fewer and fuller messages and costs no memory. */
    public static Multi<OutboundSseEvent> pulled(
            Supplier<Uni<List<OutboundSseEvent>>> next, Runnable left) {
        return Multi.createBy()
                .repeating()
                .uni(next::get)
                .indefinitely()
                .onItem()
                .<OutboundSseEvent>disjoint()
                .onTermination()
                .invoke(left);
    }

    /** A message whose JSON is written already. */
    public static OutboundSseEvent message(Sse sse, String name, String json) {
        return sse.newEventBuilder()
                .name(name)
                .mediaType(MediaType.APPLICATION_JSON_TYPE)
                .data(String.class, json)
                .build();
    }

    /** Tokens keep the machine's time, whatever the service's clock says. */
    private Duration lifeOfToken() {
        Instant end = Instant.ofEpochSecond(token.getExpirationTime());
        Duration left = Duration.between(realTime.instant(), end);
        return left.isNegative() || left.isZero() ? Duration.ofMillis(1) : left;
    }
}
