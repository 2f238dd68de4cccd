package org.nuandong.reporting.form;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.nuandong.reporting.platform.Database;

/** Every edition of a form by which a report was ever made; they are kept for ever. */
@ApplicationScoped
public class Editions {

    private final Database database;
    private final Clock clock;
    private final Map<String, Edition> known = new ConcurrentHashMap<>();

    Editions(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    public void keep(Edition edition) {
        database.change(
                """
                insert into form_edition (hash, form, version, definition, first_used_at)
                values (?, ?, ?, ?, ?) on conflict do nothing
                """,
                edition.hash(),
                edition.form().form(),
                edition.form().version(),
                edition.written(),
                clock.instant());
    }

    public Optional<Edition> find(String hash) {
        if (hash == null) {
            return Optional.empty();
        }
        Optional<Edition> found =
                Optional.ofNullable(known.get(hash))
                        .or(
                                () ->
                                        database.one(
                                                "select definition from form_edition where hash = ?",
                                                row -> Edition.read(hash, row.text("definition")),
                                                hash));
        found.ifPresent(edition -> known.put(hash, edition));
        return found;
    }
}
