package org.nuandong.deploy.bench;

import java.net.URI;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.nuandong.deploy.embedded.TokenDraft;
import org.nuandong.deploy.local.LocalSystem;
import org.nuandong.deploy.local.Service;

/**
 * Clerks' tips at three times the rate that the service can take, over more connections than it
 * lets in at once, and the police platform's calls beside them.
 */
final class OverloadBench {

    private static final int PEAK_CLIENTS = 64;
    private static final int CROWD = 600;
    private static final int PLATFORM_CLIENTS = 16;
    private static final int PLATFORM_RATE = 50;
    private static final int TIMES = 3;

    private final LocalSystem system;
    private final Table table;
    private final Duration length =
            Duration.ofSeconds(Integer.getInteger("nuandong.bench.overload-seconds", 15));

    OverloadBench(LocalSystem system, Table table) {
        this.system = system;
        this.table = table;
    }

    void run() throws Exception {
        Load clerks =
                load("/api/v1/tips", TokenDraft.of("hotline-clerk").regions("420200"), new Tips());
        Load police =
                load(
                        "/api/v1/platforms/110/calls",
                        TokenDraft.of("platform-110").regions("420200"),
                        new PoliceCalls());
        clerks.closed(PEAK_CLIENTS, length);
        Quiet.await(system);
        double peak = clerks.closed(PEAK_CLIENTS, length).perSecond();
        Quiet.await(system);
        CompletableFuture<Load.Result> calls =
                CompletableFuture.supplyAsync(
                        () -> {
                            try {
                                return police.open(PLATFORM_CLIENTS, PLATFORM_RATE, length);
                            } catch (Exception e) {
                                throw new IllegalStateException(e);
                            }
                        });
        Load.Result crowd = clerks.open(CROWD, (int) (TIMES * peak), length);
        Load.Result platform = calls.get();
        Quiet.await(system);
        double goodput = crowd.perSecond() + platform.perSecond();
        table.row(
                Table.number("%d times overload, %d connections", TIMES, CROWD),
                Table.number(
                        "%.0f/s taken in, %d refused; 110: %d of %d calls refused, p99 %.0f ms",
                        goodput,
                        crowd.refused(),
                        platform.refused(),
                        platform.accepted() + platform.refused(),
                        platform.latencies().millisAt(99)),
                Table.number("peak with %d clients: %.0f/s", PEAK_CLIENTS, peak),
                Table.number("%.2f (aim ≥ 0.9, no call of a platform refused)", goodput / peak));
    }

    private Load load(String path, TokenDraft who, Load.Requests requests) {
        URI target = system.service(Service.DISPATCH).address().resolve(path);
        return new Load(target, system.sign(who), requests);
    }

    /** Tips that a clerk takes down, each with a key of its own. */
    private static final class Tips implements Load.Requests {

        private final String run = UUID.randomUUID().toString().substring(0, 8);

        @Override
        public String headers(long number) {
            return "Idempotency-Key: " + run + "-" + number + "\r\n";
        }

        @Override
        public String body(long number) {
            return """
                    {"region":"420203","address":"测试街道 人民路 %d 号桥下",\
                    "point":{"longitude":115.0%03d,"latitude":30.2%03d},\
                    "description":"有一位老人在桥下过夜，衣服很少","facts":["elder"]}"""
                    .formatted(number % 900, number % 1000, (number * 7) % 1000);
        }
    }
}
