package org.nuandong.deploy.local;

import static org.nuandong.deploy.local.Api.body;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;

/** 表格导入, as a front end does it: announced, sent, and asked for until it is through. */
public final class TableImport {

    private static final String IMPORTS = "/api/v1/imports/";
    private static final long POLL_NANOS = Duration.ofMillis(200).toNanos();

    private final Api sender;
    private final UUID id;
    private final Duration patience;

    private TableImport(Api sender, UUID id, Duration patience) {
        this.sender = sender;
        this.id = id;
        this.patience = patience;
    }

    /** A table on its way; with the same key it is the same one. */
    public static TableImport announced(
            Api sender, String key, String kind, String region, Duration patience) {
        UUID id =
                sender.create("/api/v1/imports", key, body("kind", kind, "regionCode", region))
                        .expect(201)
                        .id("id");
        return new TableImport(sender, id, patience);
    }

    public UUID id() {
        return id;
    }

    /** Checked; one that was sent before is not sent again. */
    public Answer sent(byte[] file) {
        if (now().text("state").equals("awaiting-file")) {
            sender.upload(IMPORTS + id + "/file", now().etag(), file).expect(200);
        }
        return awaited("checking");
    }

    /** {@code rows}: all, or good. */
    public Answer accepted(String rows) {
        if (now().text("state").equals("checked")) {
            accept(rows).expect(200);
        }
        return awaited("accepting");
    }

    public Answer accept(String rows) {
        return sender.post(IMPORTS + id + "/acceptances", body("rows", rows));
    }

    public Answer discarded() {
        return now().text("state").equals("discarded")
                ? now()
                : sender.post(IMPORTS + id + "/discards", Map.of()).expect(200);
    }

    public Answer get(String part) {
        return sender.get(IMPORTS + id + "/" + part).expect(200);
    }

    private Answer now() {
        return sender.get(IMPORTS + id).expect(200);
    }

    /** As it stands when this step is behind it. */
    private Answer awaited(String step) {
        Stopwatch watch = new Stopwatch();
        Answer answer = now();
        while (answer.text("state").equals(step)) {
            if (watch.elapsed().compareTo(patience) > 0) {
                throw new UnexpectedAnswerException("import " + id + " is still " + step);
            }
            LockSupport.parkNanos(POLL_NANOS);
            answer = now();
        }
        return answer;
    }
}
