package org.nuandong.commons.preset;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.BlockingOperationControl;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import org.nuandong.commons.clock.Ticker;
import org.nuandong.commons.reference.SeasonRows;
import org.nuandong.commons.region.RegionCode;

/**
 * Every number of the plans: key, region, valid from and to, value, source. The nearest region
 * wins. Copy the value into the aggregate when its clock starts. Kept in memory; a change is seen
 * at once by the replica that made it and within five seconds by the others.
 */
@ApplicationScoped
public class Presets {

    private static final Duration RELOAD = Duration.ofSeconds(5);

    private final PresetTable table;
    private final SeasonRows seasons;
    private volatile PresetBook book;
    private volatile boolean stale;
    private Ticker ticker;

    Presets(PresetTable table, SeasonRows seasons) {
        this.table = table;
        this.seasons = seasons;
    }

    /** Early, so that whatever starts after it may ask. */
    void start(@Observes @Priority(100) StartupEvent started) {
        reload();
        ticker = Ticker.start("presets", RELOAD, this::reload);
    }

    void stop(@Observes ShutdownEvent ending) {
        if (ticker != null) {
            ticker.close();
        }
    }

    /** In a transaction of its own: it must see what is committed, not what is being tried. */
    synchronized void reload() {
        book =
                QuarkusTransaction.requiringNew()
                        .call(() -> new PresetBook(table.keys(), table.presets(), seasons.read()));
        stale = false;
    }

    /** A change was committed here: whoever asks next reads it. */
    synchronized void forget() {
        stale = true;
    }

    /** An event loop never waits for the database: it goes by the book it has until the reload. */
    PresetBook book() {
        PresetBook known = book;
        if (known != null && !(stale && BlockingOperationControl.isBlockingAllowed())) {
            return known;
        }
        synchronized (this) {
            if (stale || book == null) {
                reload();
            }
            return book;
        }
    }

    /** The value in force as it is written (ISO-8601 duration, decimal, text, JSON). */
    public String text(String key, RegionCode region, Instant at) {
        return book().inForce(key, region, at)
                .map(Preset::value)
                .orElseThrow(() -> new MissingPresetException(key, region, at));
    }

    public Duration duration(String key, RegionCode region, Instant at) {
        return Duration.parse(text(key, region, at));
    }

    public int integer(String key, RegionCode region, Instant at) {
        return Integer.parseInt(text(key, region, at));
    }

    public BigDecimal amount(String key, RegionCode region, Instant at) {
        return new BigDecimal(text(key, region, at));
    }
}
