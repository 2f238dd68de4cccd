package org.nuandong.beneficiary.heating;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Locale;
import org.nuandong.beneficiary.checkon.HeatingPlanChanged;

/** 寒冷联动 (R085): when a station's duty rises far enough, the plan of its place is active. */
@ApplicationScoped
class HeatingPlanHeard {

    private final HeatingAlerts alerts;

    HeatingPlanHeard(HeatingAlerts alerts) {
        this.alerts = alerts;
    }

    /** What was begun by hand, or by another station, is not ended by this one. */
    void heard(@Observes HeatingPlanChanged change) {
        if (change.active()) {
            String level = change.level().toLowerCase(Locale.ROOT).replace('_', '-');
            alerts.begin(change.region(), change.stationId(), level);
        } else {
            alerts.running(change.region())
                    .filter(alert -> change.stationId().equals(alert.stationId()))
                    .ifPresent(alerts::end);
        }
    }
}
