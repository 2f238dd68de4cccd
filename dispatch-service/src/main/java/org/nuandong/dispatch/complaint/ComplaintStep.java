package org.nuandong.dispatch.complaint;

/** What is due of a complaint; the names are those of work items, alarms and events. */
enum ComplaintStep {
    ACKNOWLEDGE("complaint-acknowledge"),
    ANSWER("complaint-answer");

    private final String code;

    ComplaintStep(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }
}
