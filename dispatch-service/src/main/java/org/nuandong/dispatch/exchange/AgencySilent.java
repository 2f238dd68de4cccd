package org.nuandong.dispatch.exchange;

import jakarta.inject.Singleton;
import java.time.Instant;
import org.nuandong.commons.deadline.Deadline;
import org.nuandong.commons.deadline.DeadlineHandler;
import org.nuandong.commons.deadline.Deadlines;
import org.nuandong.dispatch.incident.IncidentLog;
import org.nuandong.dispatch.incident.IncidentRepository;
import org.nuandong.dispatch.incident.StoryTeller;

/** 协助请求无回应: nobody has acknowledged it; the duty leader is woken first, then the bureau. */
@Singleton
class AgencySilent implements DeadlineHandler {

    private final AgencyRequestRepository requests;
    private final AgencyRequests door;
    private final IncidentRepository incidents;
    private final AgencyRequestEvents events;
    private final IncidentLog log;
    private final AgencyAlarms alarms;
    private final Deadlines deadlines;

    AgencySilent(
            AgencyRequestRepository requests,
            AgencyRequests door,
            IncidentRepository incidents,
            AgencyRequestEvents events,
            IncidentLog log,
            AgencyAlarms alarms,
            Deadlines deadlines) {
        this.requests = requests;
        this.door = door;
        this.incidents = incidents;
        this.events = events;
        this.log = log;
        this.alarms = alarms;
        this.deadlines = deadlines;
    }

    @Override
    public String step() {
        return AgencyRequests.SILENT;
    }

    @Override
    public void due(Deadline deadline, Instant now) {
        AgencyRequest request = requests.locked(deadline.aggregateId());
        if (request == null || !request.isUnanswered()) {
            return;
        }
        if (request.unanswered(now)) {
            deadlines.missed(deadline);
            events.unanswered(request, now);
            story(request, now);
        }
        request.nextReminder(deadline.dueAt()).ifPresent(next -> door.remind(request, next));
        // Over meanwhile: nobody waits for this agency. A reopened one is waited for again.
        if (!isOver(request)) {
            alarms.silent(request, deadline.dueAt(), now);
        }
    }

    /** Somebody at a station's door waits until the request itself is answered or called off. */
    private boolean isOver(AgencyRequest request) {
        return request.incidentId() != null && incidents.findById(request.incidentId()).isOver();
    }

    private void story(AgencyRequest request, Instant now) {
        if (request.incidentId() != null) {
            log.story(
                    incidents.findById(request.incidentId()),
                    now,
                    "agency-silent",
                    StoryTeller.code("agency", request.agency()));
        }
    }
}
