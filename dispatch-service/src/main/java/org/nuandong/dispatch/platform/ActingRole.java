package org.nuandong.dispatch.platform;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.nuandong.commons.security.Caller;
import org.nuandong.commons.security.Role;

/** The role in which somebody acts, as stories and events tell it: the highest the caller has. */
@ApplicationScoped
public class ActingRole {

    public static final String SYSTEM = "system";

    private static final List<String> RANKING =
            List.of(
                    Role.DUTY_LEADER,
                    Role.BUREAU_LEADER,
                    Role.HOTLINE_CLERK,
                    Role.TEAM_MEMBER,
                    Role.STATION_CLERK,
                    Role.PLATFORM_110);

    private final Caller caller;

    ActingRole(Caller caller) {
        this.caller = caller;
    }

    public String current() {
        return RANKING.stream()
                .filter(caller::hasRole)
                .findFirst()
                .orElseGet(() -> caller.roles().stream().sorted().findFirst().orElse(SYSTEM));
    }
}
