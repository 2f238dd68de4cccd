package org.nuandong.reporting.publication;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.reporting.platform.CanonicalJson;
import org.nuandong.reporting.platform.Database;
import org.nuandong.reporting.platform.Row;

/** What is switched on, and what was shown on which day. */
@ApplicationScoped
class PublicationRepository {

    private static final String SELECT =
            "select p.id, p.region_code, p.is_on, array_to_string(p.figures, ',') as chosen,"
                    + " p.version";

    private final Database database;

    PublicationRepository(Database database) {
        this.database = database;
    }

    /** A setting with what it shows. */
    record Shown(Publication publication, Snapshot snapshot) {}

    Optional<Publication> find(RegionCode region) {
        return database.one(
                SELECT + " from publication p where region_code = ?",
                PublicationRepository::read,
                region.code());
    }

    Optional<Publication> find(UUID id) {
        return database.one(
                SELECT + " from publication p where id = ?", PublicationRepository::read, id);
    }

    /** False when somebody else was faster. */
    boolean put(Publication now, Instant at, String by) {
        return database.change(
                        """
                        insert into publication (id, region_code, is_on, figures, version,
                            changed_at, changed_by)
                        values (?, ?, ?, ?::text[], ?, ?, ?)
                        on conflict (region_code) do update set is_on = excluded.is_on,
                            figures = excluded.figures, version = excluded.version,
                            changed_at = excluded.changed_at, changed_by = excluded.changed_by
                        where publication.version = excluded.version - 1
                        """,
                        now.id(),
                        now.region().code(),
                        now.on(),
                        now.figures().toArray(String[]::new),
                        now.version(),
                        at,
                        by)
                == 1;
    }

    boolean isTaken(RegionCode region, LocalDate asOf) {
        return database.one(
                        "select 1 as one from publication_snapshot where region_code = ?"
                                + " and as_of = ?::date",
                        row -> true,
                        region.code(),
                        asOf.toString())
                .orElse(false);
    }

    /** What this winter showed so far, the oldest day first. */
    List<Snapshot> shownBefore(RegionCode region, String season, LocalDate first) {
        return database
                .list(
                        "select content from publication_snapshot where region_code = ?"
                                + " and as_of >= ?::date order by as_of",
                        row -> CanonicalJson.read(row.text("content"), Snapshot.class),
                        region.code(),
                        first.toString())
                .stream()
                .filter(snapshot -> snapshot.season().equals(season))
                .toList();
    }

    /** The first of a day stays. */
    void keep(Snapshot snapshot) {
        database.change(
                "insert into publication_snapshot (region_code, as_of, taken_at, content)"
                        + " values (?, ?::date, ?, ?) on conflict do nothing",
                snapshot.regionCode(),
                snapshot.asOf().toString(),
                snapshot.takenAt(),
                CanonicalJson.write(snapshot));
    }

    /** All that everybody may see now. */
    List<Shown> shown() {
        return database.list(
                SELECT
                        + """
                        , s.content from publication p
                        join lateral (select content from publication_snapshot
                            where region_code = p.region_code order by as_of desc limit 1) s on true
                        where p.is_on
                        """,
                row ->
                        new Shown(
                                read(row),
                                CanonicalJson.read(row.text("content"), Snapshot.class)));
    }

    private static Publication read(Row row) {
        String chosen = row.text("chosen");
        return new Publication(
                row.uuid("id"),
                new RegionCode(row.text("region_code")),
                row.flag("is_on"),
                chosen.isEmpty() ? List.of() : Arrays.asList(chosen.split(",")),
                (int) row.whole("version"));
    }
}
