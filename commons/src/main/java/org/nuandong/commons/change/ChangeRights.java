package org.nuandong.commons.change;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithName;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.nuandong.commons.security.Caller;
import org.nuandong.commons.security.Role;

/**
 * Which kinds of aggregates a caller may follow. People who work here follow what lies in their
 * regions; a machine or a partner sees nothing but what the deployment lists for its role.
 */
@ApplicationScoped
class ChangeRights {

    private static final Set<String> BOUND =
            Set.of(
                    Role.PLATFORM_110,
                    Role.PLATFORM_120,
                    Role.PLATFORM_12345,
                    Role.WEATHER_SERVICE,
                    Role.PUBLIC_PORTAL,
                    Role.ALARM_GATEWAY,
                    Role.PARTNER_AGENCY);

    private final Listed listed;

    ChangeRights(Listed listed) {
        this.listed = listed;
    }

    /** Null stands for every kind. */
    String[] typesFor(Caller caller) {
        Set<String> roles = caller.roles();
        if (roles.stream().anyMatch(role -> !BOUND.contains(role))) {
            return null;
        }
        Set<String> types = new TreeSet<>();
        roles.forEach(role -> types.addAll(listed.types().getOrDefault(role, List.of())));
        return types.toArray(String[]::new);
    }

    /** Aggregate types per role of machines and partners. */
    @ConfigMapping(prefix = "nuandong.changes")
    interface Listed {

        /**
         * {@code nuandong.changes.aggregate-types."platform-110"=incident,tip}; none by default.
         */
        @WithName("aggregate-types")
        Map<String, List<String>> types();
    }
}
