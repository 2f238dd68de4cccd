package org.nuandong.dispatch.weather;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.nuandong.commons.region.RegionCode;

/** Keeps outlooks and says so to whoever plans (R274); one issue for one region is kept once. */
@ApplicationScoped
class ForecastIntake {

    private final ForecastRepository forecasts;
    private final AreaPlacing places;
    private final WarningEvents events;
    private final Event<ForecastReceived> received;

    ForecastIntake(
            ForecastRepository forecasts,
            AreaPlacing places,
            WarningEvents events,
            Event<ForecastReceived> received) {
        this.forecasts = forecasts;
        this.places = places;
        this.events = events;
        this.received = received;
    }

    List<Forecast> of(UUID messageId) {
        return forecasts.list("messageId", messageId);
    }

    /** An outlook that names no place is for the client's own. */
    List<Forecast> take(Understood message, UUID messageId, RegionCode home, Instant now) {
        List<Forecast> taken = new ArrayList<>();
        for (ForecastDraft draft : message.forecasts()) {
            List<RegionCode> placed = places.place(List.of(draft.area()), message);
            RegionCode region = placed.isEmpty() ? home : placed.get(0);
            Instant issued = draft.issuedAt() == null ? now : draft.issuedAt();
            if (forecasts.same(region, issued).isEmpty()) {
                Forecast forecast = new Forecast(draft, messageId, region, issued, now);
                forecasts.persistAndFlush(forecast);
                events.received(forecast, now);
                received.fire(new ForecastReceived(forecast.id(), region, issued, forecast.days()));
                taken.add(forecast);
            }
        }
        return taken;
    }
}
