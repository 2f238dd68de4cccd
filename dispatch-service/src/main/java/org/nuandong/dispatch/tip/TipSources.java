package org.nuandong.dispatch.tip;

import java.util.List;
import org.nuandong.commons.security.Caller;
import org.nuandong.commons.security.Role;

/**
 * 线索来源 (R101): which of our own people may take a tip in from where; the first is the usual one.
 */
enum TipSources {
    DUTY_ROOM(
            List.of(Role.HOTLINE_CLERK, Role.DUTY_LEADER),
            List.of("hotline", "point", "grid", "patrol", "inspection")),
    COMMUNITY(List.of(Role.FIELD_WORKER), List.of("point", "grid", "inspection")),
    STREET(List.of(Role.TEAM_MEMBER), List.of("patrol", "grid"));

    private final List<String> roles;
    private final List<String> sources;

    TipSources(List<String> roles, List<String> sources) {
        this.roles = roles;
        this.sources = sources;
    }

    /** The source asked for, or the usual one of the caller's role; 403 for one that is not his. */
    static String of(String asked, Caller caller) {
        for (TipSources own : values()) {
            if (own.roles.stream().anyMatch(caller::hasRole)) {
                if (asked == null) {
                    return own.sources.get(0);
                }
                if (own.sources.contains(asked)) {
                    return asked;
                }
            }
        }
        throw TipProblem.SOURCE_NOT_YOURS.at("source");
    }
}
