package org.nuandong.dispatch.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.nuandong.commons.security.Role;
import org.nuandong.dispatch.alarm.Alarm;
import org.nuandong.dispatch.alarm.AlarmSubject;
import org.nuandong.dispatch.alarm.Alarms;

/** Wakes people when the help that was asked for does not come (R272). */
@ApplicationScoped
class AgencyAlarms {

    private static final String REFUSED = "agency-request-refused";

    private final Alarms alarms;

    AgencyAlarms(Alarms alarms) {
        this.alarms = alarms;
    }

    /** Nobody has answered: the duty leader first, then the bureau. */
    void silent(AgencyRequest request, Instant dueAt, Instant now) {
        String audience = request.isFirstReminder(dueAt) ? Role.DUTY_LEADER : Role.BUREAU_LEADER;
        alarms.raise(new Alarm(about(request), AgencyRequests.SILENT, audience, dueAt, now));
    }

    /** Said by the agency itself, so that nobody of ours has heard it yet. */
    void refused(AgencyRequest request, Instant now) {
        if (!request.isBackEntered()) {
            alarms.raise(new Alarm(about(request), REFUSED, Role.DUTY_LEADER, null, now));
        }
    }

    private static AlarmSubject about(AgencyRequest request) {
        return new AlarmSubject(
                "agency-request",
                request.id(),
                request.occasionNo(),
                request.region(),
                request.unitId(),
                request.isTest());
    }
}
