package org.nuandong.dispatch.paper;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nuandong.commons.reference.RegionNames;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.dispatch.care.Stay;
import org.nuandong.dispatch.tracing.LooksRecord;
import org.nuandong.dispatch.tracing.LooksRecords;

/** 体貌特征: how somebody nobody knows looks, where and when found, for the notice on the wall. */
@ApplicationScoped
class LooksCells implements CellSource {

    private final LooksRecords looks;
    private final RegionNames regions;
    private final PaperWords words;

    LooksCells(LooksRecords looks, RegionNames regions, PaperWords words) {
        this.looks = looks;
        this.regions = regions;
        this.words = words;
    }

    @Override
    public boolean fills(PaperForm form) {
        return form == PaperForm.TRACING_NOTICE;
    }

    @Override
    public void fill(PaperFacts facts, Stay stay, String purpose) {
        looks.of(stay.caseId(), purpose).ifPresent(seen -> write(facts, seen));
    }

    private void write(PaperFacts facts, LooksRecord seen) {
        facts.put("foundAt", PaperWords.minute(seen.seenAt()))
                .put("foundPlace", joined(place(seen.placeCode()), seen.placeWords()))
                .put("height", height(seen.heightFrom(), seen.heightTo()))
                .put(
                        "accent",
                        joined(
                                words.word("accent", seen.accent()),
                                words.words("spoken-language", seen.languages())))
                .put("clothes", seen.clothesWords())
                .put("features", features(seen));
    }

    private String features(LooksRecord seen) {
        return joined(
                seen.build() == null ? null : "体型" + words.word("body-build", seen.build()),
                words.words("body-mark", seen.marks()),
                seen.marksWords());
    }

    private String place(String code) {
        return code == null ? null : regions.name(new RegionCode(code)).orElse(null);
    }

    static String height(Integer from, Integer to) {
        if (from == null || to == null) {
            return null;
        }
        return (from.equals(to) ? "约" + from : from + "至" + to) + "厘米";
    }

    private static String joined(String... parts) {
        return Stream.of(parts)
                .filter(Objects::nonNull)
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining("，"));
    }
}
