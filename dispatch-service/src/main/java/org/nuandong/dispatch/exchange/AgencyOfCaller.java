package org.nuandong.dispatch.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import org.nuandong.commons.security.Caller;
import org.nuandong.commons.security.Role;

/** For which agencies a caller speaks; people of the duty room report for any, by telephone. */
@ApplicationScoped
class AgencyOfCaller {

    private static final Map<String, Set<String>> PLATFORMS =
            Map.of(
                    Role.PLATFORM_110, Set.of("police"),
                    Role.PLATFORM_120, Set.of("ambulance", "hospital"),
                    Role.PLATFORM_12345, Set.of("citizen-hotline"));
    private static final Set<String> DUTY_ROOM =
            Set.of(
                    Role.HOTLINE_CLERK,
                    Role.DUTY_LEADER,
                    Role.TEAM_MEMBER,
                    Role.STATION_CLERK,
                    Role.BUREAU_LEADER,
                    Role.OPERATOR,
                    Role.AUDITOR);

    private final Caller caller;

    AgencyOfCaller(Caller caller) {
        this.caller = caller;
    }

    boolean isPartner() {
        return caller.roles().stream().noneMatch(DUTY_ROOM::contains)
                && !Caller.SYSTEM.equals(caller.subject());
    }

    boolean mayActFor(String agency) {
        String[] own = own();
        return own == null || Set.of(own).contains(agency);
    }

    /**
     * A platform's own agencies; null when the caller is bound to none by its role (a partner is
     * bound by the units of its token instead).
     */
    String[] own() {
        if (!isPartner() || caller.hasRole(Role.PARTNER_AGENCY)) {
            return null;
        }
        return caller.roles().stream()
                .flatMap(role -> PLATFORMS.getOrDefault(role, Set.of()).stream())
                .distinct()
                .toArray(String[]::new);
    }
}
