package org.nuandong.dispatch.incident;

import java.util.Arrays;
import java.util.Optional;

/** 事件状态 (E1). A step that does not fit the present state is refused and names it. */
public enum IncidentState {
    OPEN("open", true),
    DISPATCHED("dispatched", true),
    REMOTE_GUIDED("remote-guided", true),
    ON_SCENE("on-scene", true),
    NOT_FOUND("not-found", true),
    RESOLVED("resolved", true),
    CLOSED("closed", false),
    CANCELLED("cancelled", false);

    private final String code;
    private final boolean open;

    IncidentState(String code, boolean open) {
        this.code = code;
        this.open = open;
    }

    public String code() {
        return code;
    }

    /** Does anybody still have to do something? */
    public boolean isOpen() {
        return open;
    }

    static Optional<IncidentState> ofCode(String code) {
        return Arrays.stream(values()).filter(state -> state.code.equals(code)).findFirst();
    }
}
