package org.nuandong.dispatch.roster;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.nuandong.dispatch.team.FemaleStaff;

/** 女工作人员在岗: is a woman on duty in a station now, by its running shifts (381号 Art. 8)? */
@ApplicationScoped
public class WomenOnDuty {

    private final ShiftRepository shifts;
    private final CrewRepository crew;
    private final FemaleStaff women;

    WomenOnDuty(ShiftRepository shifts, CrewRepository crew, FemaleStaff women) {
        this.shifts = shifts;
        this.crew = crew;
        this.women = women;
    }

    /** Who acts there is there, whether on a roster or not. */
    public boolean isThere(UUID unitId, String acting) {
        return women.isAmong(List.of(acting)) || isThere(unitId);
    }

    public boolean isThere(UUID unitId) {
        return shifts.runningOf(unitId).stream()
                .anyMatch(shift -> women.isAmong(crew.staff(shift)));
    }
}
