package org.nuandong.dispatch.platform;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.security.Caller;
import org.nuandong.commons.security.Role;

/**
 * 补录: what stood on paper while the system was away, entered afterwards with its own times. It
 * raises no alarm, is marked for ever and takes a duty leader.
 */
public record BackEntry(@NotBlank @Size(max = 500) String reason) {

    public static boolean allowed(BackEntry backEntry, Caller caller) {
        if (backEntry != null && !caller.hasRole(Role.DUTY_LEADER)) {
            throw CommonProblem.FORBIDDEN.at("backEntry");
        }
        return backEntry != null;
    }
}
