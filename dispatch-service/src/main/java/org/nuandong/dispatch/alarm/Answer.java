package org.nuandong.dispatch.alarm;

import java.time.Duration;

/** What came back from a receiver: a status, or why there was none. */
record Answer(Integer status, String outcome, Duration retryAfter) {

    static Answer status(int status, Duration retryAfter) {
        return new Answer(status, "answered", retryAfter);
    }

    static Answer none(String outcome) {
        return new Answer(null, outcome, null);
    }

    boolean accepted() {
        return status != null && status >= 200 && status < 300;
    }

    /** 410: the receiver wants no more (Standard Webhooks). */
    boolean gone() {
        return status != null && status == 410;
    }
}
