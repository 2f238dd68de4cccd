package org.nuandong.beneficiary.export;

import static java.util.stream.Collectors.toMap;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.nuandong.beneficiary.category.CategoryRegister;
import org.nuandong.beneficiary.category.EnrolledCategory;
import org.nuandong.beneficiary.household.HouseholdTable;
import org.nuandong.beneficiary.intake.ListSource;
import org.nuandong.beneficiary.person.PersonLine;
import org.nuandong.beneficiary.person.PersonLines;
import org.nuandong.beneficiary.region.RegionChoices;
import org.nuandong.beneficiary.sheet.Column;
import org.nuandong.beneficiary.sheet.SheetKind;
import org.nuandong.files.table.CsvSink;
import org.nuandong.files.table.RowSink;
import org.nuandong.files.table.XlsxSink;

/** Reads the register page by page, each page in a transaction with its readings audited. */
@ApplicationScoped
class ExportRows {

    private static final int PAGE = 500;

    private final PersonLines persons;
    private final HouseholdTable households;
    private final CategoryRegister categories;
    private final ListSource lists;
    private final RegionChoices regions;
    private final Layouts layouts;

    ExportRows(
            PersonLines persons,
            HouseholdTable households,
            CategoryRegister categories,
            ListSource lists,
            RegionChoices regions,
            Layouts layouts) {
        this.persons = persons;
        this.households = households;
        this.categories = categories;
        this.lists = lists;
        this.regions = regions;
        this.layouts = layouts;
    }

    RowSink sink(ExportRun run, OutputStream out) throws IOException {
        if (run.isCsv()) {
            return new CsvSink(out);
        }
        if (run.layout().equals(ExportRequest.TEMPLATE)) {
            return new TemplateSink(out, run.kind(), run.tongue(), words(run).choices());
        }
        Layout layout = layouts.find(run.layout()).orElseThrow();
        return new XlsxSink(
                out,
                run.tongue().of(layout.labelZh(), layout.labelEn()),
                run.tongue().of("水印", "Watermark"));
    }

    /** Answers how many. */
    int all(ExportRun run, RowSink sink) throws IOException {
        ExportWords words = words(run);
        if (!run.layout().equals(ExportRequest.TEMPLATE)) {
            return layout(run, words, sink);
        }
        TemplateRows rows = new TemplateRows(run.kind(), words);
        sink.row(rows.heads());
        return run.kind() == SheetKind.PEOPLE
                ? people(run, rows, sink)
                : households(run, rows, sink);
    }

    private ExportWords words(ExportRun run) {
        return QuarkusTransaction.requiringNew()
                .call(
                        () ->
                                new ExportWords(
                                        lists.choices(SheetKind.HOUSEHOLDS, run.region()),
                                        regions.residences(run.region()).stream()
                                                .collect(
                                                        toMap(
                                                                RegionChoices.Place::code,
                                                                RegionChoices.Place::name)),
                                        run.tongue()));
    }

    /** A page of people with what they are enrolled in. */
    private record People(
            List<UUID> ids, Map<UUID, PersonLine> lines, Map<UUID, List<EnrolledCategory>> in) {

        List<EnrolledCategory> categories(UUID id) {
            return in.getOrDefault(id, List.of());
        }
    }

    private People page(ExportRun run, String category, UUID before) {
        return QuarkusTransaction.requiringNew()
                .call(
                        () -> {
                            List<UUID> ids =
                                    persons.page(run.region(), category, run.scope(), before, PAGE);
                            return new People(
                                    ids,
                                    persons.of(ids, run.isClear(), run.purpose()),
                                    categories(run, ids, ids));
                        });
    }

    /**
     * Role and purpose of the asker decide; who is shown in a sensitive one is entered for that.
     */
    private Map<UUID, List<EnrolledCategory>> categories(
            ExportRun run, List<UUID> holders, List<UUID> people) {
        Map<UUID, List<EnrolledCategory>> in = categories.visible(holders, run.purpose());
        Set<UUID> sensitive = new HashSet<>(categories.withSensitive(in));
        sensitive.retainAll(people);
        if (!sensitive.isEmpty()) {
            persons.sensitiveShown(sensitive, run.purpose());
        }
        return in;
    }

    private int people(ExportRun run, TemplateRows rows, RowSink sink) throws IOException {
        int written = 0;
        UUID before = null;
        People page;
        do {
            page = page(run, run.category(), before);
            for (UUID id : page.ids()) {
                before = id;
                if (page.lines().containsKey(id)) {
                    sink.row(rows.cells(rows.person(page.lines().get(id), page.categories(id))));
                    written++;
                }
            }
        } while (page.ids().size() == PAGE);
        return written;
    }

    private int layout(ExportRun run, ExportWords words, RowSink sink) throws IOException {
        Layout layout = layouts.find(run.layout()).orElseThrow();
        LayoutRows rows = new LayoutRows(layout, words);
        sink.row(rows.heads());
        List<String> wanted = new ArrayList<>(layout.categories());
        if (run.category() != null || wanted.isEmpty()) {
            wanted = new ArrayList<>();
            wanted.add(run.category());
        }
        Set<UUID> shown = new HashSet<>();
        for (String category : wanted) {
            UUID before = null;
            People page;
            do {
                page = page(run, category, before);
                for (UUID id : page.ids()) {
                    before = id;
                    if (page.lines().containsKey(id) && shown.add(id)) {
                        sink.row(
                                rows.cells(
                                        shown.size(), page.lines().get(id), page.categories(id)));
                    }
                }
            } while (page.ids().size() == PAGE);
        }
        return shown.size();
    }

    private int households(ExportRun run, TemplateRows rows, RowSink sink) throws IOException {
        int number = 0;
        int written = 0;
        UUID before = null;
        Homes page;
        do {
            page = homes(run, before);
            for (HouseholdTable.Line home : page.homes()) {
                number++;
                before = home.id();
                for (Map<Column, String> cells : cells(home, page.people(), number, rows)) {
                    sink.row(rows.cells(cells));
                    written++;
                }
            }
        } while (page.homes().size() == PAGE);
        return written;
    }

    private record Homes(List<HouseholdTable.Line> homes, People people) {}

    private Homes homes(ExportRun run, UUID before) {
        return QuarkusTransaction.requiringNew()
                .call(
                        () -> {
                            List<HouseholdTable.Line> homes =
                                    households.page(
                                            run.region(),
                                            run.category(),
                                            run.scope(),
                                            before,
                                            PAGE,
                                            run.isClear(),
                                            run.purpose());
                            List<UUID> people =
                                    homes.stream()
                                            .flatMap(home -> home.members().stream())
                                            .map(HouseholdTable.Member::personId)
                                            .toList();
                            List<UUID> holders = new ArrayList<>(people);
                            homes.forEach(home -> holders.add(home.id()));
                            return new Homes(
                                    homes,
                                    new People(
                                            people,
                                            persons.of(people, run.isClear(), run.purpose()),
                                            categories(run, holders, people)));
                        });
    }

    private static List<Map<Column, String>> cells(
            HouseholdTable.Line home, People people, int number, TemplateRows rows) {
        List<Map<Column, String>> all = new ArrayList<>();
        for (HouseholdTable.Member member : home.members()) {
            UUID id = member.personId();
            if (!people.lines().containsKey(id)) {
                continue;
            }
            Map<Column, String> cells = rows.person(people.lines().get(id), people.categories(id));
            rows.member(cells, number, home.said().regionCode(), member.relation());
            if (all.isEmpty()) {
                rows.household(cells, home.said(), people.categories(home.id()));
            }
            all.add(cells);
        }
        return all;
    }
}
