package org.nuandong.beneficiary.export;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.nuandong.beneficiary.category.EnrolledCategory;
import org.nuandong.beneficiary.household.HouseholdLines;
import org.nuandong.beneficiary.person.DocumentEntry;
import org.nuandong.beneficiary.person.PersonLine;
import org.nuandong.beneficiary.sheet.Column;
import org.nuandong.beneficiary.sheet.SheetKind;

/** Turns people and households into rows of the template. */
final class TemplateRows {

    private static final List<Column> PERSON_CATEGORIES =
            List.of(Column.CATEGORY_1, Column.CATEGORY_2, Column.CATEGORY_3);
    private static final List<Column> PERSON_SINCE =
            List.of(Column.SINCE_1, Column.SINCE_2, Column.SINCE_3);
    private static final List<Column> PAPER_TYPES =
            List.of(Column.DOCUMENT_TYPE, Column.DOCUMENT_TYPE_2);
    private static final List<Column> PAPER_NUMBERS =
            List.of(Column.DOCUMENT_NUMBER, Column.DOCUMENT_NUMBER_2);
    private static final List<Column> HOUSEHOLD_CATEGORIES =
            List.of(Column.HOUSEHOLD_CATEGORY_1, Column.HOUSEHOLD_CATEGORY_2);
    private static final List<Column> HOUSEHOLD_SINCE =
            List.of(Column.HOUSEHOLD_SINCE_1, Column.HOUSEHOLD_SINCE_2);

    private final SheetKind kind;
    private final ExportWords words;

    TemplateRows(SheetKind kind, ExportWords words) {
        this.kind = kind;
        this.words = words;
    }

    List<String> heads() {
        return kind.columns().stream().map(column -> column.label(words.tongue())).toList();
    }

    Map<Column, String> person(PersonLine person, List<EnrolledCategory> categories) {
        Map<Column, String> cells = new EnumMap<>(Column.class);
        cells.put(Column.REGION, person.regionCode());
        cells.put(
                Column.NAME,
                person.name() == null ? words.tongue().of("身份不明", "unknown") : person.name());
        cells.put(Column.SEX, words.label(Column.SEX, person.sex()));
        cells.put(Column.IDENTITY_NUMBER, person.identityNumber());
        for (int i = 0; i < Math.min(PAPER_TYPES.size(), person.documents().size()); i++) {
            DocumentEntry paper = person.documents().get(i);
            cells.put(PAPER_TYPES.get(i), words.label(Column.DOCUMENT_TYPE, paper.type()));
            cells.put(PAPER_NUMBERS.get(i), paper.number());
        }
        if (person.birthOn() != null) {
            cells.put(Column.BIRTH, person.birthOn().toString());
        }
        if (person.apparentAge() != null) {
            cells.put(Column.AGE, person.apparentAge().toString());
        }
        cells.put(Column.TELEPHONE, person.telephone());
        categories(cells, PERSON_CATEGORIES, PERSON_SINCE, Column.MORE_CATEGORIES, categories);
        cells.put(Column.PERSON_ID, person.id().toString());
        return cells;
    }

    /** What stands in the first row of a household only. */
    void household(
            Map<Column, String> cells, HouseholdLines said, List<EnrolledCategory> categories) {
        cells.put(Column.ADDRESS, said.address());
        cells.put(Column.CAUSES, words.labels(Column.CAUSES, said.causes()));
        if (said.degree() != null) {
            cells.put(Column.DEGREE, words.label(Column.DEGREE, said.degree()));
        }
        cells.put(Column.NEEDS, words.labels(Column.NEEDS, said.needs()));
        if (said.income() != null) {
            cells.put(Column.ANNUAL_INCOME, yuan(said.income().annualIncome()));
            cells.put(Column.RIGID_EXPENSE, yuan(said.income().rigidExpense()));
            cells.put(Column.INCOME_AS_OF, said.income().asOf().toString());
        }
        categories(
                cells,
                HOUSEHOLD_CATEGORIES,
                HOUSEHOLD_SINCE,
                Column.HOUSEHOLD_MORE_CATEGORIES,
                categories);
    }

    void member(Map<Column, String> cells, int household, String region, String relation) {
        cells.put(Column.HOUSEHOLD_NO, String.valueOf(household));
        cells.put(Column.REGION, region);
        cells.put(Column.RELATION, words.label(Column.RELATION, relation));
    }

    List<String> cells(Map<Column, String> values) {
        List<String> cells = new ArrayList<>();
        for (Column column : kind.columns()) {
            String value = values.get(column);
            cells.add(value == null ? "" : value);
        }
        return cells;
    }

    private static String yuan(BigDecimal amount) {
        return amount == null ? null : amount.toPlainString();
    }

    /**
     * As many as have columns of their own, the others together in one; those hidden at its end.
     */
    private void categories(
            Map<Column, String> cells,
            List<Column> names,
            List<Column> days,
            Column more,
            List<EnrolledCategory> enrolled) {
        List<EnrolledCategory> categories =
                enrolled.stream().filter(one -> !one.isMasked()).toList();
        for (int i = 0; i < Math.min(names.size(), categories.size()); i++) {
            EnrolledCategory one = categories.get(i);
            cells.put(names.get(i), words.label(names.get(i), one.category()));
            cells.put(days.get(i), one.validFrom().toString());
        }
        List<String> others = new ArrayList<>();
        categories.stream()
                .skip(names.size())
                .forEach(
                        one ->
                                others.add(
                                        words.label(more, one.category()) + " " + one.validFrom()));
        if (categories.size() < enrolled.size()) {
            others.add(words.hidden());
        }
        cells.put(more, String.join(words.tongue().of("、", ", "), others));
    }
}
