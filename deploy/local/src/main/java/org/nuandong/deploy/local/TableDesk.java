package org.nuandong.deploy.local;

import static org.nuandong.deploy.local.Api.body;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.nuandong.deploy.embedded.TokenDraft;

/** 填报: two officers of a region bring tables up; what stands already is not entered twice. */
final class TableDesk {

    private static final String REPORTS = "/api/v1/reports";
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final long POLL_NANOS = TimeUnit.MILLISECONDS.toNanos(200);

    /** Facts or heartbeats are still on their way. */
    private static final List<String> NOT_YET = List.of("figures-moved", "sources-behind");

    private final Api first;
    private final Api second;

    TableDesk(LocalSystem system, String region) {
        first = officer(system, "reporter-01", region);
        second = officer(system, "reporter-02", region);
    }

    private static Api officer(LocalSystem system, String subject, String region) {
        return system.api(
                Service.REPORTING,
                TokenDraft.of("reporting-officer").subject(subject).regions(region));
    }

    UUID drafted(DemonstrationLedger ledger, String form, UUID unit, String period) {
        return ledger.made(
                "table-" + form + "-" + unit + "-" + period,
                key -> {
                    Answer answer =
                            first.create(
                                            REPORTS,
                                            key,
                                            body("form", form, "unitId", unit, "period", period))
                                    .expect(201, 409);
                    return answer.status() == 201 ? answer.id("id") : known(form, unit, period);
                });
    }

    /** Drafted before the ledger was lost. */
    private UUID known(String form, UUID unit, String period) {
        String query = "?limit=200&form=" + form + "&period=" + period;
        for (JsonNode one : first.get(REPORTS + query).expect(200).body().path("items")) {
            if (one.path("unitId").asText().equals(unit.toString())) {
                return UUID.fromString(one.path("id").asText());
            }
        }
        throw new UnexpectedAnswerException("the table of " + unit + " is and is not there");
    }

    /** Waits until what was entered elsewhere has come to the table. */
    void awaitTotal(UUID report, int persons) {
        await(
                () ->
                        first.get(path(report))
                                        .expect(200)
                                        .body()
                                        .at("/rows/0/cells/2/value")
                                        .asInt()
                                >= persons,
                "the table does not count everybody yet");
    }

    /**
     * Reviewed by the other officer and submitted.
     *
     * @param reason null when nothing needs one
     */
    void submit(UUID report, String reason) {
        await(
                () -> {
                    Answer seen = first.get(path(report)).expect(200);
                    if (!List.of("draft", "reviewed").contains(seen.text("state"))) {
                        return true;
                    }
                    second.post(path(report) + "/reviews", Map.of("hash", seen.text("hash")))
                            .expect(200, 409);
                    Answer sent = first.post(path(report) + "/submissions", body("reason", reason));
                    if (sent.status() == 409 && NOT_YET.contains(sent.text("code"))) {
                        return false;
                    }
                    sent.expect(200);
                    return true;
                },
                "the table cannot be submitted yet");
    }

    void accept(UUID report) {
        if (isSubmitted(report)) {
            second.post(path(report) + "/acceptances", Map.of()).expect(200);
        }
    }

    void giveBack(UUID report, String reason) {
        if (isSubmitted(report)) {
            second.post(path(report) + "/returns", Map.of("reason", reason)).expect(200);
        }
    }

    private boolean isSubmitted(UUID report) {
        return first.get(path(report)).expect(200).text("state").equals("submitted");
    }

    private static void await(BooleanSupplier done, String otherwise) {
        Stopwatch watch = new Stopwatch();
        while (!done.getAsBoolean()) {
            if (watch.elapsed().compareTo(PATIENCE) > 0) {
                throw new UnexpectedAnswerException(otherwise);
            }
            LockSupport.parkNanos(POLL_NANOS);
        }
    }

    private static String path(UUID report) {
        return REPORTS + "/" + report;
    }
}
