package org.nuandong.dispatch.care;

import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.nuandong.commons.personal.AgeBand;

/** 受助人员分类: the codes of B6 blocks 1 to 4 and 7, whole and valid from one moment. */
@Embeddable
class Classification {

    private static final Set<String> WITHOUT_CAPACITY =
            Set.of("mental-disorder", "intellectual-disability");

    private String sex;
    private String ageBand;
    private String condition;
    private String origin;

    @Convert(converter = Codes.class)
    private List<String> special;

    protected Classification() {}

    Classification(
            String sex, String ageBand, String condition, String origin, List<String> special) {
        this.sex = sex;
        this.ageBand = ageBand;
        this.condition = condition;
        this.origin = origin;
        this.special = special == null ? List.of() : special.stream().distinct().sorted().toList();
    }

    /** 132号: under 16, or mentally or intellectually impaired, nobody leaves alone. */
    boolean mayLeaveAlone() {
        return isAtLeast(AgeBand.FROM_16) && !WITHOUT_CAPACITY.contains(condition);
    }

    /** Whoever is missed at once when gone: a minor, or somebody who may not leave alone. */
    boolean isProtected() {
        return isMinor() || !mayLeaveAlone();
    }

    /** 未成年人: under 18. */
    boolean isMinor() {
        return !isAtLeast(AgeBand.AT_18);
    }

    private boolean isAtLeast(AgeBand least) {
        return band(ageBand).compareTo(least) >= 0;
    }

    /** Null for no code; an unknown code was refused before. */
    static AgeBand band(String code) {
        return code == null
                ? null
                : Arrays.stream(AgeBand.values())
                        .filter(band -> band.code().equals(code))
                        .findFirst()
                        .orElseThrow();
    }

    /** What a number or a birth date says of sex, age and origin; the rest stays. */
    Classification knownTo(KnownPerson known, String home) {
        return new Classification(
                "unknown".equals(known.sex()) ? sex : known.sex(),
                known.age().code(),
                condition,
                home == null ? origin : home,
                special);
    }

    boolean isSameAs(Classification other) {
        return sex.equals(other.sex)
                && ageBand.equals(other.ageBand)
                && condition.equals(other.condition)
                && origin.equals(other.origin)
                && special.equals(other.special);
    }

    /** The same person grown older: the guards ask for the age on the day of leaving. */
    Classification aged(AgeBand band) {
        return new Classification(sex, band.code(), condition, origin, special);
    }

    String sex() {
        return sex;
    }

    String ageBand() {
        return ageBand;
    }

    String condition() {
        return condition;
    }

    String origin() {
        return origin;
    }

    List<String> special() {
        return special;
    }
}
