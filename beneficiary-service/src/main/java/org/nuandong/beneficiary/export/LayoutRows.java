package org.nuandong.beneficiary.export;

import java.util.List;
import org.nuandong.beneficiary.category.EnrolledCategory;
import org.nuandong.beneficiary.person.PersonLine;
import org.nuandong.beneficiary.sheet.Column;

/** Turns people into rows of another system's layout. */
final class LayoutRows {

    private final Layout layout;
    private final ExportWords words;

    LayoutRows(Layout layout, ExportWords words) {
        this.layout = layout;
        this.words = words;
    }

    List<String> heads() {
        return layout.columns().stream()
                .map(head -> words.tongue().of(head.headZh(), head.headEn()))
                .toList();
    }

    List<String> cells(int sequence, PersonLine person, List<EnrolledCategory> categories) {
        return layout.columns().stream()
                .map(head -> cell(head.field(), sequence, person, categories))
                .map(cell -> cell == null ? "" : cell)
                .toList();
    }

    private String cell(
            String field, int sequence, PersonLine person, List<EnrolledCategory> categories) {
        boolean identity = person.identityNumber() != null;
        return switch (field) {
            case "sequence" -> String.valueOf(sequence);
            case "name" ->
                    person.name() == null ? words.tongue().of("身份不明", "unknown") : person.name();
            case "sex" -> words.label(Column.SEX, person.sex());
            case "age" -> person.age() == null ? "" : person.age().toString();
            case "birthOn" -> person.birthOn() == null ? "" : person.birthOn().toString();
            case "identityNumber" -> person.identityNumber();
            case "paperKind" ->
                    identity
                            ? words.tongue().of("居民身份证", "identity card")
                            : words.label(Column.DOCUMENT_TYPE, person.documentType());
            case "paperNumber" -> identity ? person.identityNumber() : person.documentNumber();
            case "telephone" -> person.telephone();
            case "regionCode" -> person.regionCode();
            case "regionName" -> words.place(person.regionCode());
            case "categories" -> words.categories(categories);
            case "categoriesSince" -> words.categoriesSince(categories);
            default -> throw new IllegalStateException("no field of an export: " + field);
        };
    }
}
