package org.nuandong.dispatch.supply;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.nuandong.commons.preset.Presets;

/** Measures an item against the lines that the presets draw for its holder's kind. */
@ApplicationScoped
class StockLevels {

    static final String WINDOW = "supply.use.window";
    static final String COVER_DAYS = "supply.cover-days";
    static final String MINIMUM = "supply.minimum";

    private final StockRepository stock;
    private final StockBook book;
    private final Presets presets;
    private final ObjectMapper json;
    private final Clock clock;

    StockLevels(
            StockRepository stock,
            StockBook book,
            Presets presets,
            ObjectMapper json,
            Clock clock) {
        this.stock = stock;
        this.book = book;
        this.presets = presets;
        this.json = json;
        this.clock = clock;
    }

    /** A stock younger than the window is averaged over its own days, at least one. */
    StockLevel of(StockItem item) {
        Instant now = clock.instant();
        Duration window = presets.duration(WINDOW, item.region(), now);
        Duration age = Duration.between(item.openedAt(), now);
        Duration span = age.compareTo(window) < 0 ? age : window;
        return StockLevel.of(
                book.usable(item),
                stock.usedSince(item.id(), now.minus(window)),
                span.toDays(),
                line(MINIMUM, item, now),
                line(COVER_DAYS, item, now));
    }

    private int line(String key, StockItem item, Instant now) {
        try {
            return json.readTree(presets.text(key, item.region(), now))
                    .path(item.account().kind())
                    .path(item.item())
                    .asInt(0);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("preset " + key + " is no JSON", e);
        }
    }
}
