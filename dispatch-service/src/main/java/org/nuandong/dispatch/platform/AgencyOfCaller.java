package org.nuandong.dispatch.platform;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.nuandong.commons.security.Caller;
import org.nuandong.commons.security.Role;

/**
 * 协同单位: for which agencies (dictionary agency) a caller speaks. A platform's role says it, a
 * partner's token names it (claim {@code agency}); one that names none speaks for nobody. People of
 * the duty room report for any, by telephone.
 */
@ApplicationScoped
public class AgencyOfCaller {

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

    /** From outside: whoever has no role of the duty room. */
    public boolean isPartner() {
        return caller.roles().stream().noneMatch(DUTY_ROOM::contains)
                && !Caller.SYSTEM.equals(caller.subject());
    }

    public boolean mayActFor(String agency) {
        return !isPartner() || agencies().contains(agency);
    }

    /** A partner's own agencies for a query; null when the caller is bound to none. */
    public String[] own() {
        return isPartner() ? agencies().toArray(String[]::new) : null;
    }

    private Set<String> agencies() {
        Set<String> own = new TreeSet<>();
        caller.roles().forEach(role -> own.addAll(PLATFORMS.getOrDefault(role, Set.of())));
        if (caller.hasRole(Role.PARTNER_AGENCY)) {
            caller.agency().ifPresent(own::add);
        }
        return own;
    }
}
