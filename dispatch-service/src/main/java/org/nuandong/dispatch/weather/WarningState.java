package org.nuandong.dispatch.weather;

/** 预警状态, as the table and the API write it. */
enum WarningState {
    CURRENT("current"),
    SUPERSEDED("superseded"),
    CANCELLED("cancelled"),
    EXPIRED("expired"),
    WITHOUT_EFFECT("without-effect");

    private final String code;

    WarningState(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }
}
