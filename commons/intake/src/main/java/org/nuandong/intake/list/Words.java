package org.nuandong.intake.list;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.nuandong.commons.dictionary.Dictionaries;
import org.nuandong.intake.sheet.Choices;

/** The words of a column that a dictionary holds today. */
@ApplicationScoped
public class Words {

    public static final String YES = "yes";

    private static final ZoneId OFFICE = ZoneId.of("Asia/Shanghai");

    private final Dictionaries dictionaries;
    private final Clock clock;

    Words(Dictionaries dictionaries, Clock clock) {
        this.dictionaries = dictionaries;
        this.clock = clock;
    }

    public Choices of(String dictionary) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), OFFICE);
        return new Choices(
                dictionaries.list(dictionary).values().stream()
                        .filter(entry -> dictionaries.holds(dictionary, entry.code(), today))
                        .map(one -> new Choices.Choice(one.code(), one.labelZh(), one.labelEn()))
                        .toList());
    }

    public static Choices yesOrNo() {
        return new Choices(
                List.of(new Choices.Choice(YES, "是", "yes"), new Choices.Choice("no", "否", "no")));
    }
}
