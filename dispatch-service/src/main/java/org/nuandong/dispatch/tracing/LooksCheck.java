package org.nuandong.dispatch.tracing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.nuandong.commons.dictionary.Dictionaries;
import org.nuandong.dispatch.platform.FreeText;
import org.nuandong.dispatch.platform.StatedTime;

/** Checks features against the code lists and makes comparable looks of them. */
@ApplicationScoped
class LooksCheck {

    private final Dictionaries dictionaries;
    private final Clock clock;

    LooksCheck(Dictionaries dictionaries, Clock clock) {
        this.dictionaries = dictionaries;
        this.clock = clock;
    }

    /** What is left out of sex, age, health and time is taken from what was known before. */
    Looks looks(LooksRequest body, Looks before) {
        codes(body);
        words(body);
        Instant seenAt =
                body.seenAt() == null
                        ? before.seenAt()
                        : StatedTime.of(body.seenAt(), clock.instant(), "seenAt");
        return new Looks(
                body.sex() == null ? before.sex() : body.sex(),
                born(body, before, seenAt),
                lower(body.heightFrom(), body.heightTo()),
                upper(body.heightFrom(), body.heightTo()),
                body.build(),
                body.accent(),
                sorted(body.languages()),
                sorted(body.marks()),
                body.condition() == null ? before.condition() : body.condition(),
                body.placeCode().code(),
                body.homeCode() == null ? null : body.homeCode().code(),
                seenAt);
    }

    private void codes(LooksRequest body) {
        dictionaries.require("sex", body.sex(), "sex");
        dictionaries.require("body-build", body.build(), "build");
        dictionaries.require("accent", body.accent(), "accent");
        dictionaries.require("care-condition", body.condition(), "condition");
        sorted(body.languages())
                .forEach(code -> dictionaries.require("spoken-language", code, "languages"));
        sorted(body.marks()).forEach(code -> dictionaries.require("body-mark", code, "marks"));
        sorted(body.suspicions())
                .forEach(code -> dictionaries.require("suspicion", code, "suspicions"));
    }

    private static void words(LooksRequest body) {
        FreeText.requireNoNumbers(body.marksWords(), "marksWords");
        FreeText.requireNoNumbers(body.clothesWords(), "clothesWords");
        FreeText.requireNoNumbers(body.placeWords(), "placeWords");
    }

    private static BirthYears born(LooksRequest body, Looks before, Instant seenAt) {
        Integer from = lower(body.ageFrom(), body.ageTo());
        Integer to = upper(body.ageFrom(), body.ageTo());
        if (from == null) {
            return before.born();
        }
        if (from > to) {
            throw TracingProblem.RANGE_UPSIDE_DOWN.at("ageFrom");
        }
        return BirthYears.ofAges(from, to, seenAt);
    }

    private static Integer lower(Integer from, Integer to) {
        return from == null ? to : from;
    }

    private static Integer upper(Integer from, Integer to) {
        Integer upper = to == null ? from : to;
        if (from != null && upper < from) {
            throw TracingProblem.RANGE_UPSIDE_DOWN.at("heightFrom");
        }
        return upper;
    }

    static List<String> sorted(List<String> codes) {
        return codes == null ? List.of() : codes.stream().distinct().sorted().toList();
    }
}
