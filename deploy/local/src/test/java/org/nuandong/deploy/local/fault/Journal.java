package org.nuandong.deploy.local.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.nuandong.deploy.local.Answer;

/**
 * What clients did while things broke: each deed with what they know of it. Kept in memory, for
 * this process is the one that is never killed.
 */
final class Journal {

    private static final Duration ASKED_AGAIN_FOR = Duration.ofMinutes(3);
    private static final UUID NO_ID = new UUID(0, 0);

    private final Map<Deed, UUID> done = new ConcurrentHashMap<>();
    private final Set<Deed> refused = ConcurrentHashMap.newKeySet();
    private final Set<Deed> unknown = ConcurrentHashMap.newKeySet();
    private final AtomicInteger everUnknown = new AtomicInteger();
    private final AtomicInteger brokenAnswers = new AtomicInteger();
    private final AtomicLong firstSuccess = new AtomicLong();
    private final Waits waits = new Waits();
    private volatile Desk desk;
    private volatile long faultAt = Long.MAX_VALUE;

    Journal(Desk desk) {
        this.desk = desk;
    }

    /** From now on the clients turn to another process. */
    void turnTo(Desk other) {
        desk = other;
    }

    /** The answer when the deed is known to be done. */
    Optional<Answer> ask(Deed deed) {
        long start = System.nanoTime();
        try {
            Answer answer = desk.ask(deed);
            if (answer.status() >= 500 && answer.status() != 503) {
                brokenAnswers.incrementAndGet();
            }
            return enter(deed, answer, start);
        } catch (UncheckedIOException noAnswer) {
            notKnown(deed);
            return Optional.empty();
        }
    }

    private Optional<Answer> enter(Deed deed, Answer answer, long start) {
        switch (Verdict.of(deed, answer.status())) {
            case DONE -> {
                unknown.remove(deed);
                done.put(deed, id(deed, answer));
                succeeded(start);
                return Optional.of(answer);
            }
            case REFUSED -> {
                unknown.remove(deed);
                refused.add(deed);
            }
            case UNKNOWN -> notKnown(deed);
        }
        return Optional.empty();
    }

    private static UUID id(Deed deed, Answer answer) {
        return switch (deed.kind()) {
            case CALL -> answer.id("tipId");
            case TEAM -> answer.id("id");
            case CANCELLATION, NONSENSE -> NO_ID;
        };
    }

    private void succeeded(long start) {
        long now = System.nanoTime();
        waits.add(now - start);
        if (start >= faultAt) {
            firstSuccess.compareAndSet(0, now);
        }
    }

    private void notKnown(Deed deed) {
        if (unknown.add(deed)) {
            everUnknown.incrementAndGet();
        }
    }

    /** The clients do what they are told to do without an answer: the same deed again. */
    void askAgain() {
        ExecutorService clients = Executors.newFixedThreadPool(8);
        try {
            await().atMost(ASKED_AGAIN_FOR)
                    .pollDelay(Duration.ZERO)
                    .untilAsserted(() -> assertThat(stillUnknown(clients)).isEmpty());
        } finally {
            clients.shutdownNow();
        }
    }

    private Set<Deed> stillUnknown(ExecutorService clients) throws InterruptedException {
        List<Callable<Optional<Answer>>> asking = new ArrayList<>();
        unknown.forEach(deed -> asking.add(() -> ask(deed)));
        clients.invokeAll(asking);
        return Set.copyOf(unknown);
    }

    void faultBegins() {
        firstSuccess.set(0);
        faultAt = System.nanoTime();
    }

    /** From the fault to the first answer to a deed that was asked after it. */
    Optional<Duration> firstSuccess() {
        long first = firstSuccess.get();
        return first == 0 ? Optional.empty() : Optional.of(Duration.ofNanos(first - faultAt));
    }

    Map<Deed, UUID> done() {
        return done;
    }

    Set<Deed> refused() {
        return refused;
    }

    Set<Deed> unknown() {
        return unknown;
    }

    int asked() {
        return done.size() + refused.size() + unknown.size();
    }

    /** Deeds without an answer at their first asking. */
    int everUnknown() {
        return everUnknown.get();
    }

    /** A fault may cost an answer; it never shows as a broken service. */
    int brokenAnswers() {
        return brokenAnswers.get();
    }

    Waits waits() {
        return waits;
    }
}
