package org.nuandong.reporting.rollup;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.nuandong.reporting.platform.CanonicalJson;
import org.nuandong.reporting.platform.Columns;
import org.nuandong.reporting.platform.Database;
import org.nuandong.reporting.report.ReportHead;

/** What submitted reports rest on, revision by revision. */
@ApplicationScoped
class RollUpRepository {

    private final Database database;

    RollUpRepository(Database database) {
        this.database = database;
    }

    /** A frozen one: its figures, their hash, and when. */
    record Frozen(RollUp rollUp, String hash, Instant at) {}

    Optional<Frozen> frozen(UUID report, int revision) {
        return database.one(
                "select * from report_roll_up where report_id = ? and revision = ?",
                row ->
                        new Frozen(
                                CanonicalJson.read(row.text("content"), RollUp.class),
                                row.text("hash"),
                                row.instant("frozen_at")),
                report,
                revision);
    }

    void freeze(ReportHead report, RollUp rollUp, Instant at) {
        String content = CanonicalJson.write(rollUp);
        database.change(
                "insert into report_roll_up (report_id, revision, content, hash, frozen_at)"
                        + " values (?, ?, ?, ?, ?)",
                report.id(),
                report.revision(),
                content,
                CanonicalJson.hash(content),
                at);
        Map<UUID, RollUp.Part> parts =
                rollUp.parts().stream().collect(Collectors.toMap(RollUp.Part::unitId, p -> p));
        Columns<UUID> units = Columns.of(rollUp.reporters());
        database.change(
                """
                insert into report_part (report_id, revision, unit_id, part_id, part_revision,
                    part_hash)
                select ?, ?, * from unnest(?::uuid[], ?::uuid[], ?::int[], ?::text[])
                """,
                report.id(),
                report.revision(),
                units.column(unit -> unit, UUID[]::new),
                units.column(of(parts, RollUp.Part::reportId), UUID[]::new),
                units.column(of(parts, RollUp.Part::revision), Integer[]::new),
                units.text(of(parts, RollUp.Part::hash)));
    }

    /** Null for a unit whose part is missing. */
    private static <V> Function<UUID, V> of(
            Map<UUID, RollUp.Part> parts, Function<RollUp.Part, V> value) {
        return unit -> parts.containsKey(unit) ? value.apply(parts.get(unit)) : null;
    }

    /** Reports in force that were made without this revision of the unit's table. */
    List<UUID> madeWithout(ReportHead part) {
        return database.list(
                """
                select r.id from report_part p
                join report r on r.id = p.report_id and r.revision = p.revision
                where p.unit_id = ? and r.form = ? and r.period = ?
                    and r.state in ('submitted', 'accepted')
                    and p.part_revision is distinct from ?
                """,
                row -> row.uuid("id"),
                part.unitId(),
                part.form(),
                part.period().text(),
                part.revision());
    }
}
