package org.nuandong.dispatch.webhook;

import java.time.Duration;

/** What came back from a receiver: a status, or why there was none. */
public record Answer(Integer status, String outcome, Duration retryAfter) {

    public static Answer status(int status, Duration retryAfter) {
        return new Answer(status, "answered", retryAfter);
    }

    public static Answer none(String outcome) {
        return new Answer(null, outcome, null);
    }

    public boolean accepted() {
        return status != null && status >= 200 && status < 300;
    }

    /** 410: the receiver wants no more (Standard Webhooks). */
    public boolean gone() {
        return status != null && status == 410;
    }
}
