package org.nuandong.reporting.sla;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.nuandong.commons.problem.CommonProblem;

/** 分组: by what figures are told apart; {@code ALL} is the one line over everything. */
enum Grouping {
    ALL("'all'"),
    PROVINCE("left(region_code, 2) || '0000'"),
    CITY("left(region_code, 4) || '00'"),
    REGION("left(region_code, 6)"),
    UNIT("coalesce(unit_id::text, 'none')"),
    MONTH("to_char(%s at time zone 'Asia/Shanghai', 'YYYY-MM')"),
    DAY("to_char(%s at time zone 'Asia/Shanghai', 'YYYY-MM-DD')"),
    HOUR("to_char(%s at time zone 'Asia/Shanghai', 'HH24')"),
    WEATHER("coalesce(warning_level, 'none')"),
    NIGHT("case when night then 'night' else 'day' end"),
    PRIORITY("coalesce(priority, 'unknown')"),
    TARGET("coalesce(target, 'unknown')"),
    KIND("kind");

    static final Set<Grouping> OF_INCIDENTS =
            Set.of(
                    PROVINCE, CITY, REGION, UNIT, MONTH, DAY, HOUR, WEATHER, NIGHT, PRIORITY,
                    TARGET);
    static final Set<Grouping> OF_PROMISES = Set.of(PROVINCE, CITY, REGION, UNIT, MONTH, DAY, KIND);

    private final String expression;

    Grouping(String expression) {
        this.expression = expression;
    }

    String sql(String timeColumn) {
        return expression.replace("%s", timeColumn);
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** 400 unknown-code naming {@code by} for anything else. */
    static Grouping of(String code, Set<Grouping> allowed) {
        return Arrays.stream(values())
                .filter(g -> g.code().equals(code) && allowed.contains(g))
                .findFirst()
                .orElseThrow(() -> CommonProblem.UNKNOWN_CODE.at("by", codes(allowed)));
    }

    private static String codes(Set<Grouping> allowed) {
        return allowed.stream().map(Grouping::code).sorted().collect(Collectors.joining(", "));
    }
}
