package org.nuandong.dispatch.journey;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.nuandong.commons.preset.Presets;
import org.nuandong.dispatch.weather.WarningsChanged;
import org.nuandong.dispatch.weather.WarningsInForce;

/** 路线安全 (R212): which warning bears on a way home, asked anew whenever warnings change. */
@ApplicationScoped
class SafeWay {

    private static final String FROM = "journey.unsafe-from-level";
    private static final List<String> RISING = List.of("blue", "yellow", "orange", "red");

    private final JourneyRepository journeys;
    private final JourneyClock clock;
    private final WarningsInForce warnings;
    private final Presets presets;

    SafeWay(
            JourneyRepository journeys,
            JourneyClock clock,
            WarningsInForce warnings,
            Presets presets) {
        this.journeys = journeys;
        this.clock = clock;
        this.warnings = warnings;
        this.presets = presets;
    }

    /** The highest level on the way that counts as unsafe, or null. */
    String worst(Journey journey, Instant at) {
        int least = RISING.indexOf(presets.text(FROM, journey.region(), at));
        return journey.places().stream()
                .map(place -> warnings.highestLevel(place, at))
                .flatMap(Optional::stream)
                .max((one, other) -> RISING.indexOf(one) - RISING.indexOf(other))
                .filter(level -> RISING.indexOf(level) >= least)
                .orElse(null);
    }

    void warningsChanged(@Observes WarningsChanged change) {
        if (change.exercise()) {
            return;
        }
        for (UUID id : journeys.notDeparted()) {
            Journey seen = journeys.findById(id);
            boolean touched =
                    seen.places().stream()
                            .anyMatch(
                                    place ->
                                            change.regions().stream()
                                                    .anyMatch(
                                                            r ->
                                                                    r.covers(place)
                                                                            || place.covers(r)));
            if (touched) {
                look(journeys.locked(id), change.at());
            }
        }
    }

    private void look(Journey journey, Instant at) {
        boolean open =
                journey.state() == JourneyState.PLANNED || journey.state() == JourneyState.WAITING;
        if (open && journey.weather(worst(journey, at), at)) {
            clock.turned(journey, at);
        }
    }
}
