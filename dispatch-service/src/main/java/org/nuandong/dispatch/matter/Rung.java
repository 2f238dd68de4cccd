package org.nuandong.dispatch.matter;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.nuandong.commons.security.Role;

/** 逐级上报: the hands a serious matter goes through (R301), and who may sign for each. */
enum Rung {
    TEAM(Role.TEAM_MEMBER, Set.of()),
    STATION(Role.DUTY_LEADER, Set.of(Role.DUTY_LEADER, Role.BUREAU_LEADER, Role.LEAD_GROUP)),
    LEAD_GROUP(Role.LEAD_GROUP, Set.of(Role.BUREAU_LEADER, Role.LEAD_GROUP)),
    ABOVE(Role.LEAD_GROUP, Set.of(Role.BUREAU_LEADER, Role.LEAD_GROUP));

    private final String audience;
    private final Set<String> signers;

    Rung(String audience, Set<String> signers) {
        this.audience = audience;
        this.signers = signers;
    }

    static Optional<Rung> ofCode(String code) {
        return Arrays.stream(values()).filter(rung -> rung.code().equals(code)).findFirst();
    }

    /** The rung whose word a raiser's word already is. */
    static Rung ofRaiser(Predicate<String> hasRole) {
        if (hasRole.test(Role.BUREAU_LEADER) || hasRole.test(Role.LEAD_GROUP)) {
            return LEAD_GROUP;
        }
        return hasRole.test(Role.DUTY_LEADER) ? STATION : TEAM;
    }

    /** A higher hand may sign for a lower one, never the other way round. */
    boolean maySign(Predicate<String> hasRole) {
        return signers.stream().anyMatch(hasRole);
    }

    Optional<Rung> next() {
        return ordinal() + 1 < values().length
                ? Optional.of(values()[ordinal() + 1])
                : Optional.empty();
    }

    String audience() {
        return audience;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
