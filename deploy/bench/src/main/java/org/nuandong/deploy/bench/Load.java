package org.nuandong.deploy.bench;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.LongStream;

/**
 * Posts requests over kept-alive connections: closed (each client sends when it has its answer) or
 * open (starts at a fixed rate; latency counts from the intended start, so that a stall is seen by
 * all whom it would have met).
 */
final class Load {

    /** What one request looks like: a body, and headers of its own ("Name: value\r\n"). */
    interface Requests {
        String body(long number);

        default String headers(long number) {
            return "";
        }
    }

    record Result(int accepted, int refused, double seconds, Latencies latencies) {
        double perSecond() {
            return accepted / seconds;
        }
    }

    private final URI target;
    private final String bearer;
    private final Requests requests;

    /** Goes on from run to run: what was sent in a warm-up is not sent again as a retry. */
    private final AtomicLong sent = new AtomicLong();

    Load(URI target, String bearer, Requests requests) {
        this.target = target;
        this.bearer = bearer;
        this.requests = requests;
    }

    Result closed(int clients, Duration length) throws Exception {
        long end = System.nanoTime() + length.toNanos();
        return run(clients, length, client -> loop(client, clients, end, 0));
    }

    Result open(int clients, int perSecond, Duration length) throws Exception {
        long end = System.nanoTime() + length.toNanos();
        long pause = 1_000_000_000L * clients / perSecond;
        return run(clients, length, client -> loop(client, clients, end, pause));
    }

    private interface Client {
        Part run(int number) throws Exception;
    }

    private record Part(int accepted, int refused, List<Long> nanos) {}

    private Result run(int clients, Duration length, Client client) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(clients);
        try {
            long start = System.nanoTime();
            List<Future<Part>> parts = new ArrayList<>();
            for (int i = 0; i < clients; i++) {
                int number = i;
                Callable<Part> task = () -> client.run(number);
                parts.add(pool.submit(task));
            }
            int accepted = 0;
            int refused = 0;
            LongStream nanos = LongStream.empty();
            for (Future<Part> part : parts) {
                Part done = part.get();
                accepted += done.accepted();
                refused += done.refused();
                nanos = LongStream.concat(nanos, done.nanos().stream().mapToLong(Long::longValue));
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            return new Result(accepted, refused, seconds, new Latencies(nanos.toArray()));
        } finally {
            pool.shutdownNow();
        }
    }

    private Part loop(int client, int clients, long end, long pause) throws Exception {
        List<Long> nanos = new ArrayList<>();
        int accepted = 0;
        int refused = 0;
        long next = System.nanoTime() + pause * client / clients;
        try (HttpConnection connection = new HttpConnection(target, bearer)) {
            while (next < end) {
                for (long left = next - System.nanoTime();
                        left > 0;
                        left = next - System.nanoTime()) {
                    LockSupport.parkNanos(left);
                }
                long number = sent.getAndIncrement();
                int status = connection.post(requests.body(number), requests.headers(number));
                long now = System.nanoTime();
                nanos.add(now - next);
                if (status < 300) {
                    accepted++;
                } else {
                    refused++;
                }
                next = pause == 0 ? now : next + pause;
            }
        }
        return new Part(accepted, refused, nanos);
    }
}
