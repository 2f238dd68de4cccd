package org.nuandong.deploy.local.fault;

import java.io.UncheckedIOException;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.nuandong.deploy.local.Answer;
import org.nuandong.deploy.local.Api;

/**
 * What clients did while things broke: each 110 call by its reference, with what they know of it:
 * the tip's id when it was acknowledged, or nothing when the answer never came.
 */
final class Journal {

    private final Api police;
    private final Map<String, UUID> acknowledged = new ConcurrentHashMap<>();
    private final Map<String, Boolean> unknown = new ConcurrentHashMap<>();
    private final AtomicInteger serverFaults = new AtomicInteger();
    private final ExecutorService clients = Executors.newCachedThreadPool();
    private volatile boolean calling = true;

    Journal(Api police) {
        this.police = police;
    }

    void start(int callers) {
        for (int i = 0; i < callers; i++) {
            clients.execute(this::call);
        }
    }

    private void call() {
        while (calling) {
            callOnce("FAULT-" + UUID.randomUUID());
        }
    }

    void callOnce(String reference) {
        try {
            Answer answer = send(reference);
            if (answer.status() < 300) {
                unknown.remove(reference);
                acknowledged.put(reference, answer.id("tipId"));
            } else {
                unknown.put(reference, true);
                if (answer.status() == 500) {
                    serverFaults.incrementAndGet();
                }
            }
        } catch (UncheckedIOException noAnswer) {
            unknown.put(reference, true);
        }
    }

    private Answer send(String reference) {
        return police.post(
                "/api/v1/platforms/110/calls",
                Map.of(
                        "JQ_TYWYSBM", reference,
                        "AFDD", "测试街道人民桥下",
                        "BJDZJD", "115.05",
                        "BJDZWD", "30.21",
                        "BJNR", "有人在桥下过夜"));
    }

    void stop() throws InterruptedException {
        calling = false;
        clients.shutdown();
        clients.awaitTermination(60, TimeUnit.SECONDS);
    }

    /** The clients do what they are told to do without an answer: the same call again. */
    void repeatUnknown() {
        unknown.keySet().forEach(this::callOnce);
    }

    Map<String, UUID> acknowledged() {
        return Map.copyOf(acknowledged);
    }

    int unanswered() {
        return unknown.size();
    }

    /** 500s: a fault may cost an answer, it never shows as a broken service. */
    int serverFaults() {
        return serverFaults.get();
    }
}
