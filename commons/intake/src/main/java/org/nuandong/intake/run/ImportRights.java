package org.nuandong.intake.run;

import java.util.Set;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.security.Caller;

/** Which roles send a kind of table, write it into the register, and take it back. */
public record ImportRights(Set<String> send, Set<String> accept, Set<String> undo) {

    void require(Set<String> roles, Caller caller) {
        if (!holds(roles, caller)) {
            throw CommonProblem.FORBIDDEN.because();
        }
    }

    boolean touches(Caller caller) {
        return holds(send, caller) || holds(accept, caller) || holds(undo, caller);
    }

    private static boolean holds(Set<String> roles, Caller caller) {
        return roles.stream().anyMatch(caller::hasRole);
    }
}
