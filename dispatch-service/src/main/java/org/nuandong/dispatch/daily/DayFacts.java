package org.nuandong.dispatch.daily;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.nuandong.commons.personal.AgeBand;
import org.nuandong.commons.personal.PersonalData;
import org.nuandong.commons.preset.Presets;
import org.nuandong.dispatch.care.Stay;

/** The facts without a clock: vaccinations, lessons and talks. */
@ApplicationScoped
class DayFacts {

    private static final String GIVEN = "given";

    private final Moments moments;
    private final DailyRepository days;
    private final DayEvents events;
    private final Presets presets;
    private final PersonalData personal;

    DayFacts(
            Moments moments,
            DailyRepository days,
            DayEvents events,
            Presets presets,
            PersonalData personal) {
        this.moments = moments;
        this.days = days;
        this.events = events;
        this.presets = presets;
        this.personal = personal;
    }

    Vaccination vaccinated(UUID caseId, DayRequests.NewVaccination body) {
        Moment moment = moments.of(caseId, null, body.backEntry());
        boolean given = GIVEN.equals(body.result());
        if (given != (body.dose() != null) || given != (body.givenOn() != null)) {
            throw DailyProblem.DOSE_INCOMPLETE.at("dose");
        }
        Vaccination.Dose dose =
                new Vaccination.Dose(body.vaccine(), body.result(), body.dose(), body.givenOn());
        Vaccination fact = days.add(new Vaccination(moment, dose, personal));
        events.vaccination(moment, body.result());
        return fact;
    }

    /** For minors; vocational training from the age of the preset (132号: 14). */
    Lesson taught(UUID caseId, DayRequests.NewLesson body) {
        Moment moment = moments.of(caseId, body.occurredAt(), body.backEntry());
        Stay stay = moment.stay();
        if (!stay.minor()) {
            throw DailyProblem.NOT_A_MINOR.because();
        }
        if (Lesson.VOCATIONAL.equals(body.kind()) && isTooYoung(moment)) {
            throw DailyProblem.TOO_YOUNG_FOR_VOCATIONAL.at("kind");
        }
        UUID told =
                events.given(
                        ServiceOf.of(stay),
                        moment.at(),
                        new DayEvents.Given(
                                stay.subjectId(),
                                "correction",
                                "lesson",
                                List.of(),
                                List.of(),
                                DayEvents.mark(moment.backEntered())));
        return days.add(new Lesson(moment, body.kind(), body.minutes(), told));
    }

    private boolean isTooYoung(Moment moment) {
        int from = presets.integer("care.vocational.from-age", moment.stay().region(), moment.at());
        return band(moment.stay().ageBand()).compareTo(AgeBand.ofYears(from)) < 0;
    }

    private static AgeBand band(String code) {
        return List.of(AgeBand.values()).stream()
                .filter(band -> band.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    CareTalk talked(UUID caseId, DayRequests.NewTalk body) {
        Moment moment = moments.of(caseId, body.occurredAt(), body.backEntry());
        CareTalk talk =
                days.add(new CareTalk(moment, body.kind(), body.heldBy(), body.note(), personal));
        events.talk(moment, talk);
        return talk;
    }
}
