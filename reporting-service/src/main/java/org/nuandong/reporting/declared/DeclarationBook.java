package org.nuandong.reporting.declared;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.nuandong.reporting.form.Declared;
import org.nuandong.reporting.platform.Database;
import org.nuandong.reporting.platform.Row;
import org.nuandong.reporting.report.Declarations;

/** Everything that was ever entered; only ever appended to. */
@ApplicationScoped
class DeclarationBook implements Declarations {

    private static final String IN_FORCE =
            """
            select distinct on (kind, item) * from declaration where report_id = ?
            order by kind, item, version desc
            """;

    private final Database database;

    DeclarationBook(Database database) {
        this.database = database;
    }

    /** The caller has locked the report. */
    Declaration inForce(UUID report, DeclaredKind kind, String item) {
        return database.one(
                        """
                        select * from declaration where report_id = ? and kind = ? and item = ?
                        order by version desc limit 1
                        """,
                        DeclarationBook::read,
                        report,
                        kind.code(),
                        item)
                .orElseGet(() -> Declaration.none(kind, item));
    }

    List<Declaration> inForce(UUID report) {
        return database.list(IN_FORCE, DeclarationBook::read, report);
    }

    /** Every change, in order. */
    List<Declaration> history(UUID report) {
        return database.list(
                "select * from declaration where report_id = ? order by declared_at, kind, item,"
                        + " version",
                DeclarationBook::read,
                report);
    }

    void add(UUID report, Declaration one) {
        database.change(
                """
                insert into declaration (report_id, kind, item, version, body, declared_at,
                    declared_by)
                values (?, ?, ?, ?, ?::text, ?, ?)
                """,
                report,
                one.kind().code(),
                one.item(),
                one.version(),
                one.body(),
                one.at(),
                one.by());
    }

    @Override
    public Declared of(UUID reportId) {
        SortedMap<String, SortedMap<String, BigDecimal>> figures = new TreeMap<>();
        SortedMap<String, String> texts = new TreeMap<>();
        SortedMap<String, String> explanations = new TreeMap<>();
        boolean zeroReport = false;
        for (Declaration one : inForce(reportId)) {
            if (one.body() == null) {
                continue;
            }
            switch (one.kind()) {
                case FIGURE -> {
                    String[] cell = one.item().split("/", 2);
                    figures.computeIfAbsent(cell[0], row -> new TreeMap<>())
                            .put(cell[1], new BigDecimal(one.body()));
                }
                case TEXT -> texts.put(one.item(), one.body());
                case EXPLANATION -> explanations.put(one.item(), one.body());
                case ZERO_REPORT -> zeroReport = true;
            }
        }
        return new Declared(figures, texts, explanations, zeroReport);
    }

    private static Declaration read(Row row) {
        return new Declaration(
                DeclaredKind.of(row.text("kind")),
                row.text("item"),
                (int) row.whole("version"),
                row.text("body"),
                row.instant("declared_at"),
                row.text("declared_by"));
    }
}
