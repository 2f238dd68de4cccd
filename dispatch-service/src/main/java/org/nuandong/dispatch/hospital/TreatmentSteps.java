package org.nuandong.dispatch.hospital;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.nuandong.commons.deadline.Deadlines;
import org.nuandong.commons.personal.PersonalData;
import org.nuandong.commons.security.Caller;
import org.nuandong.dispatch.platform.StatedTime;

/** What is told of a stay in hospital afterwards: why there, who pays, how the guest is. */
@ApplicationScoped
class TreatmentSteps {

    private final HospitalRepository hospitals;
    private final Hospitalisations hospitalisations;
    private final HospitalEvents events;
    private final Deadlines deadlines;
    private final PersonalData personal;
    private final Caller caller;
    private final Clock clock;

    TreatmentSteps(
            HospitalRepository hospitals,
            Hospitalisations hospitalisations,
            HospitalEvents events,
            Deadlines deadlines,
            PersonalData personal,
            Caller caller,
            Clock clock) {
        this.hospitals = hospitals;
        this.hospitalisations = hospitalisations;
        this.events = events;
        this.deadlines = deadlines;
        this.personal = personal;
        this.caller = caller;
        this.clock = clock;
    }

    Treatment explain(UUID id, String reason) {
        Treatment treatment = hospitals.treatments().lockVisible(id);
        treatment.explain(reason);
        deadlines.done(id, Hospitalisations.REASON);
        events.explained(treatment, clock.instant());
        return treatment;
    }

    Treatment changePayer(UUID id, String payer, String reason) {
        Treatment treatment = hospitals.treatments().lockVisible(id);
        String before = treatment.payer();
        Instant now = clock.instant();
        treatment.payer(payer);
        hospitals.add(new TreatmentPayer(id, payer, reason, now, caller.subject()));
        events.payerChanged(treatment, before, reason, now);
        return treatment;
    }

    Treatment visit(UUID id, HospitalRequests.NewVisit body) {
        Treatment treatment = hospitals.treatments().lockVisible(id);
        Instant now = clock.instant();
        Instant at = StatedTime.after(treatment.admittedAt(), body.occurredAt(), now, "occurredAt");
        treatment.visited(at);
        TreatmentVisit visit = new TreatmentVisit(id, body, at, now);
        visit.by(caller.subject(), body.note(), personal);
        hospitals.add(visit);
        hospitals.flush();
        deadlines.done(id, Hospitalisations.VISIT);
        hospitalisations.watch(treatment);
        events.visited(treatment, visit);
        return treatment;
    }
}
