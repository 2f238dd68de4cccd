package org.nuandong.dispatch.roster;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestResponse;
import org.nuandong.dispatch.platform.Answers;

/** Puts together what is shown of shifts. */
@ApplicationScoped
class ShiftAnswers {

    private final ShiftRepository shifts;
    private final CrewRepository crew;

    ShiftAnswers(ShiftRepository shifts, CrewRepository crew) {
        this.shifts = shifts;
        this.crew = crew;
    }

    /** With the version that this change gave it. */
    RestResponse<ShiftView> of(Shift shift) {
        shifts.flush();
        return Answers.ok(view(shift), shift.version());
    }

    RestResponse<ShiftView> created(Shift shift) {
        shifts.flush();
        return Answers.created("/api/v1/shifts/" + shift.id(), view(shift), shift.version());
    }

    /** One look for all of them. */
    Function<Shift, ShiftView> views(List<Shift> shown) {
        Map<UUID, List<CrewMember>> people = crew.present(shown.stream().map(Shift::id).toList());
        return shift -> ShiftView.of(shift, people.getOrDefault(shift.id(), List.of()));
    }

    private ShiftView view(Shift shift) {
        return ShiftView.of(shift, crew.present(shift.id()));
    }
}
