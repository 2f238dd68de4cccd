package org.nuandong.beneficiary.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.nuandong.beneficiary.category.BulkCategories;
import org.nuandong.beneficiary.category.HolderKind;
import org.nuandong.beneficiary.platform.OfficeClock;
import org.nuandong.beneficiary.region.RegionChoices;
import org.nuandong.beneficiary.sheet.Column;
import org.nuandong.beneficiary.sheet.SheetKind;
import org.nuandong.commons.dictionary.Dictionaries;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.intake.sheet.Choices;

/**
 * Fills the lists of a template and of an import from dictionaries, categories and the division.
 */
@ApplicationScoped
public class ListSource {

    private static final String OF_PERSON = "category:person";
    private static final String OF_HOUSEHOLD = "category:household";

    private final Dictionaries dictionaries;
    private final BulkCategories categories;
    private final RegionChoices regions;
    private final OfficeClock clock;

    ListSource(
            Dictionaries dictionaries,
            BulkCategories categories,
            RegionChoices regions,
            OfficeClock clock) {
        this.dictionaries = dictionaries;
        this.categories = categories;
        this.regions = regions;
        this.clock = clock;
    }

    Lists of(SheetKind kind, RegionCode region) {
        return new Lists(choices(kind, region), regions.residences(region), regions.gone(region));
    }

    /** By column, for those that have a list. */
    public Map<Column, Choices> choices(SheetKind kind, RegionCode region) {
        Map<Column, Choices> choices = new EnumMap<>(Column.class);
        for (Column column : kind.columns()) {
            if (column.choices() != null) {
                choices.put(column, choices(column.choices(), region));
            }
        }
        return choices;
    }

    private Choices choices(String list, RegionCode region) {
        return switch (list) {
            case OF_PERSON -> categories(HolderKind.PERSON, region);
            case OF_HOUSEHOLD -> categories(HolderKind.HOUSEHOLD, region);
            default -> dictionary(list);
        };
    }

    private Choices categories(HolderKind kind, RegionCode region) {
        List<Choices.Choice> words =
                categories.offered(kind, region).stream()
                        .map(one -> new Choices.Choice(one.code(), one.labelZh(), one.labelEn()))
                        .toList();
        return new Choices(words);
    }

    private Choices dictionary(String name) {
        LocalDate today = clock.today();
        return new Choices(
                dictionaries.list(name).values().stream()
                        .filter(entry -> dictionaries.holds(name, entry.code(), today))
                        .map(one -> new Choices.Choice(one.code(), one.labelZh(), one.labelEn()))
                        .toList());
    }
}
