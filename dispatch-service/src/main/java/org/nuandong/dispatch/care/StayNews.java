package org.nuandong.dispatch.care;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Instant;
import java.util.List;

/** Tells the other features of a stay's steps, and asks their guards before somebody leaves. */
@ApplicationScoped
class StayNews {

    private final Event<StayBegan> begun;
    private final Event<StayChanged> changed;
    private final Event<Hospitalised> hospitalised;
    private final Event<StayEnded> ended;
    private final List<ExitGuard> guards;

    StayNews(
            Event<StayBegan> begun,
            Event<StayChanged> changed,
            Event<Hospitalised> hospitalised,
            Event<StayEnded> ended,
            @All List<ExitGuard> guards) {
        this.begun = begun;
        this.changed = changed;
        this.hospitalised = hospitalised;
        this.ended = ended;
        this.guards = guards;
    }

    void began(CareCase stay, List<String> causes) {
        begun.fire(new StayBegan(Stay.of(stay), stay.admittedAt(), causes));
    }

    void changed(CareCase stay, String what, Instant at, boolean backEntered) {
        changed.fire(new StayChanged(Stay.of(stay), what, at, backEntered));
    }

    void hospitalised(
            CareCase stay,
            HospitalStay there,
            CareRequests.Hospitalisation said,
            boolean backEntered) {
        hospitalised.fire(
                new Hospitalised(
                        Stay.of(stay),
                        there.id(),
                        there.hospital(),
                        said.hospitalId(),
                        said.otherReason(),
                        said.payer(),
                        said.broughtBy(),
                        there.admittedAt(),
                        backEntered));
    }

    void requireMayLeave(CareCase stay, Departure departure) {
        if (!departure.kind().isFact()) {
            Stay now = Stay.of(stay);
            Leaving leaving = Leaving.of(departure);
            guards.forEach(guard -> guard.check(now, leaving));
        }
    }

    void ended(CareCase stay, Departure departure) {
        ended.fire(new StayEnded(Stay.of(stay), Leaving.of(departure)));
    }
}
