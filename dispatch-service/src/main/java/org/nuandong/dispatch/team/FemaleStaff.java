package org.nuandong.dispatch.team;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;

/** 女工作人员: the door for who must know whether a woman is among some staff (381号 Art. 8). */
@ApplicationScoped
public class FemaleStaff {

    private final OfficerRepository officers;

    FemaleStaff(OfficerRepository officers) {
        this.officers = officers;
    }

    /**
     * {@code subjects} are subjects of tokens; whoever is not in the book is not known to be one.
     */
    public boolean isAmong(Collection<String> subjects) {
        return !subjects.isEmpty() && officers.women(subjects) > 0;
    }
}
