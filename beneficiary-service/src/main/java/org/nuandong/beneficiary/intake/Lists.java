package org.nuandong.beneficiary.intake;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nuandong.beneficiary.region.RegionChoices;
import org.nuandong.beneficiary.sheet.Column;
import org.nuandong.intake.sheet.Choices;

/** The words that cells of this import can name, read once: lists, categories, places. */
final class Lists {

    private final Map<Column, Choices> choices;
    private final Map<String, String> codesByName = new HashMap<>();
    private final Set<String> codes = new HashSet<>();
    private final Set<String> ambiguous = new HashSet<>();
    private final Map<String, List<RegionChoices.Place>> gone = new HashMap<>();
    private final Choices places;

    Lists(
            Map<Column, Choices> choices,
            List<RegionChoices.Place> residences,
            List<RegionChoices.Gone> gone) {
        this.choices = new EnumMap<>(choices);
        List<Choices.Choice> words = new ArrayList<>();
        for (RegionChoices.Place place : residences) {
            codes.add(place.code());
            if (codesByName.put(place.name(), place.code()) != null) {
                ambiguous.add(place.name());
            }
            words.add(new Choices.Choice(place.code(), place.name(), place.name()));
        }
        places = new Choices(words);
        for (RegionChoices.Gone one : gone) {
            this.gone.put(one.code(), one.heirs());
            this.gone.putIfAbsent(one.name(), one.heirs());
        }
    }

    /**
     * What stands in the place of a withdrawn code or name, or of a place in a county that was
     * withdrawn; empty when it is none of these.
     */
    List<RegionChoices.Place> heirs(String written) {
        String code = written.matches("\\d{9}000") ? written.substring(0, 9) : written;
        if (gone.containsKey(code)) {
            return gone.get(code);
        }
        return code.matches("\\d{9}|\\d{12}")
                ? gone.getOrDefault(code.substring(0, 6), List.of())
                : List.of();
    }

    boolean isResidence(String code) {
        return codes.contains(code);
    }

    Choices of(Column column) {
        return choices.get(column);
    }

    Map<Column, Choices> all() {
        return choices;
    }

    /** The code of a place that is written as its code or its name; null when it is none. */
    String region(String written) {
        if (codes.contains(written)) {
            return written;
        }
        // 420222100000 is the township 420222100 as statistics write it.
        if (written.matches("\\d{9}000") && codes.contains(written.substring(0, 9))) {
            return written.substring(0, 9);
        }
        return ambiguous.contains(written) ? null : codesByName.get(written);
    }

    boolean isNameOfSeveral(String written) {
        return ambiguous.contains(written);
    }

    Choices places() {
        return places;
    }
}
