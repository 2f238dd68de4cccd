package org.nuandong.dispatch.hospital;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.nuandong.commons.security.Caller;
import org.nuandong.dispatch.daily.GivenServices;
import org.nuandong.dispatch.daily.ServiceOf;
import org.nuandong.dispatch.platform.StatedTime;

/** Money for treatment: two persons before it is paid, and a settled amount counts (B7 25). */
@ApplicationScoped
class Costs {

    private static final String KIND = "medical";
    private static final String ITEM = "treatment";

    private final HospitalRepository hospitals;
    private final HospitalEvents events;
    private final GivenServices services;
    private final Caller caller;
    private final Clock clock;

    Costs(
            HospitalRepository hospitals,
            HospitalEvents events,
            GivenServices services,
            Caller caller,
            Clock clock) {
        this.hospitals = hospitals;
        this.events = events;
        this.services = services;
        this.caller = caller;
        this.clock = clock;
    }

    HospitalCost record(UUID treatmentId, HospitalRequests.NewCost body) {
        Treatment treatment = hospitals.treatments().lockVisible(treatmentId);
        Instant now = clock.instant();
        HospitalCost cost =
                hospitals.add(
                        new HospitalCost(
                                        treatment,
                                        body.kind(),
                                        body.amountYuan(),
                                        caller.subject(),
                                        now)
                                .numbered(body.documentNo()));
        hospitals.flush();
        events.cost("hospital-cost.recorded", treatment, cost, now);
        return cost;
    }

    HospitalCost verify(UUID id, String note) {
        HospitalCost cost = hospitals.costs().lockVisible(id);
        Instant now = clock.instant();
        cost.verify(caller.subject(), note, now);
        events.cost(
                "hospital-cost.verified",
                hospitals.treatments().locked(cost.treatmentId()),
                cost,
                now);
        return cost;
    }

    HospitalCost settle(UUID id, HospitalRequests.Settlement body) {
        HospitalCost cost = hospitals.costs().lockVisible(id);
        Treatment treatment = hospitals.treatments().locked(cost.treatmentId());
        Instant at =
                StatedTime.after(
                        treatment.admittedAt(), body.occurredAt(), clock.instant(), "occurredAt");
        cost.settle(treatment.payer(), body.reference(), caller.subject(), at);
        cost.toldBy(
                services.cost(
                        of(treatment),
                        KIND,
                        ITEM,
                        treatment.payer(),
                        cost.amountYuan(),
                        at,
                        treatment.isBackEntered()));
        events.cost("hospital-cost.settled", treatment, cost, at);
        return cost;
    }

    /** Answers the line that takes it back. */
    HospitalCost reverse(UUID id, String reason) {
        HospitalCost cost = hospitals.costs().lockVisible(id);
        Treatment treatment = hospitals.treatments().locked(cost.treatmentId());
        Instant now = clock.instant();
        HospitalCost line = hospitals.add(cost.reverse(treatment, reason, caller.subject(), now));
        hospitals.flush();
        if (cost.isSettled()) {
            services.takeBack(of(treatment), cost.eventId(), KIND, ITEM, reason, cost.settledAt());
        }
        events.cost("hospital-cost.reversed", treatment, line, now);
        return line;
    }

    private static ServiceOf of(Treatment treatment) {
        return new ServiceOf(
                treatment.caseId(),
                treatment.subjectId(),
                treatment.region(),
                treatment.unitId(),
                treatment.isTest());
    }
}
