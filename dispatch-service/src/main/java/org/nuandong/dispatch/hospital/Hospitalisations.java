package org.nuandong.dispatch.hospital;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.nuandong.commons.deadline.Deadlines;
import org.nuandong.commons.preset.Presets;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.dispatch.care.Hospitalised;
import org.nuandong.dispatch.care.StayChanged;
import org.nuandong.dispatch.care.StayEnded;

/** Follows a guest into hospital and out again; nothing here ever refuses (R151: no delay). */
@ApplicationScoped
class Hospitalisations {

    static final String VISIT = "station-hospital-visit";
    static final String REASON = "station-hospital-reason";

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final HospitalRepository hospitals;
    private final HospitalEvents events;
    private final Deadlines deadlines;
    private final Presets presets;

    Hospitalisations(
            HospitalRepository hospitals,
            HospitalEvents events,
            Deadlines deadlines,
            Presets presets) {
        this.hospitals = hospitals;
        this.events = events;
        this.deadlines = deadlines;
        this.presets = presets;
    }

    void hospitalised(@Observes Hospitalised told) {
        RegionCode region = told.stay().region();
        LocalDate day = LocalDate.ofInstant(told.at(), CHINA);
        Treatment treatment =
                new Treatment(
                        told,
                        hospitals
                                .serving(told.hospitalId(), told.hospital(), region, day)
                                .orElse(null));
        PayerRule rule =
                new PayerRule(
                        presets.text("hospital.payer.rule", region, told.at()),
                        presets.text("hospital.payer.unidentified", region, told.at()));
        treatment.paidBy(
                rule.payer(told.payer(), told.stay().identified(), told.broughtBy()), rule.rule());
        treatment.visitEvery(presets.duration("hospital.visit-every", region, told.at()));
        hospitals.add(treatment);
        hospitals.flush();
        watch(treatment);
        if (treatment.isReasonOwed() && !treatment.isBackEntered()) {
            set(
                    treatment,
                    REASON,
                    told.at().plus(presets.duration("hospital.reason-within", region, told.at())));
        }
        events.opened(treatment);
    }

    void changed(@Observes StayChanged told) {
        if (StayChanged.RETURNED.equals(told.what())) {
            discharge(told.stay().caseId(), told.at(), StayChanged.RETURNED);
        }
    }

    void ended(@Observes StayEnded told) {
        discharge(told.stay().caseId(), told.leaving().at(), told.leaving().kind());
    }

    private void discharge(UUID caseId, Instant at, String how) {
        hospitals
                .openOf(caseId)
                .ifPresent(
                        treatment -> {
                            treatment.discharge(at, how);
                            deadlines.cancel(treatment.id(), "discharged", VISIT);
                            events.discharged(treatment);
                        });
    }

    /** From paper nobody is called to visit. */
    void watch(Treatment treatment) {
        if (!treatment.isBackEntered()) {
            set(treatment, VISIT, treatment.visitDueAt());
        }
    }

    private void set(Treatment of, String step, Instant at) {
        deadlines.set(Treatment.TYPE, of.id(), step, at, of.region(), of.unitId());
    }
}
