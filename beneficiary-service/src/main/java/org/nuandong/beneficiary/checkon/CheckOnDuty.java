package org.nuandong.beneficiary.checkon;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.nuandong.commons.event.EventEffect;
import org.nuandong.commons.event.ReceivedEvent;
import org.nuandong.commons.event.UnusableEventException;
import org.nuandong.commons.region.RegionCode;

/**
 * Hears how duty rises and falls at each station; what it heard before, or comes late, is nothing.
 */
@ApplicationScoped
class CheckOnDuty implements EventEffect {

    private final CheckOnRepository repository;
    private final ColdWatch cold;

    CheckOnDuty(CheckOnRepository repository, ColdWatch cold) {
        this.repository = repository;
        this.cold = cold;
    }

    @Override
    public boolean knows(ReceivedEvent event) {
        return "dispatch".equals(event.service()) && "duty.level-changed".equals(event.name());
    }

    @Override
    public void apply(List<ReceivedEvent> events) {
        events.stream().filter(event -> !isExercise(event)).forEach(this::apply);
    }

    private void apply(ReceivedEvent event) {
        if (event.data() == null || event.regionCode() == null || event.unitId() == null) {
            throw new UnusableEventException("duty.level-changed lacks data, region or unit");
        }
        DutyLevel level =
                DutyLevel.find(event.data().path("level").asText())
                        .orElseThrow(() -> new UnusableEventException("no such duty level"));
        StationDuty duty = repository.duty(event.unitId());
        if (duty == null) {
            duty =
                    new StationDuty(
                            event.unitId(), new RegionCode(event.regionCode()), event.occurredAt());
            repository.add(duty);
        }
        if (duty.isNews(event.epoch(), event.sequence())) {
            DutyLevel before = duty.level();
            duty.become(level, event.epoch(), event.sequence(), event.occurredAt());
            cold.changed(duty, before);
        }
    }

    private static boolean isExercise(ReceivedEvent event) {
        return event.test()
                || event.data() != null && event.data().path("exercise").asBoolean(false);
    }
}
