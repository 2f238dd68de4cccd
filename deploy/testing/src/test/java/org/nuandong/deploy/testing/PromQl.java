package org.nuandong.deploy.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a query of Prometheus asks for: names of metrics, and labels by which it picks or sums. */
final class PromQl {

    private static final Pattern TEXT = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"");
    private static final Pattern RANGE = Pattern.compile("\\[[^\\]]*]");
    private static final Pattern GROUPING =
            Pattern.compile(
                    "\\b(?:by|without|on|ignoring|group_left|group_right)\\s*\\(([^)]*)\\)");
    private static final Pattern SELECTOR = Pattern.compile("([a-zA-Z_:][\\w:]*)\\s*\\{([^}]*)}");
    private static final Pattern LABEL = Pattern.compile("(\\w+)\\s*(?:=~|!~|!=|=)");
    private static final Pattern WORD =
            Pattern.compile("(?<![\\w.])[a-zA-Z_:][\\w:]*\\b(?!\\s*\\()");
    private static final Set<String> KEYWORDS =
            Set.of("and", "or", "unless", "bool", "offset", "inf", "nan");

    /** Given by Prometheus to every target; {@code service} by our scrape configuration. */
    private static final Set<String> OF_TARGETS = Set.of("job", "instance", "service", "le");

    private static final Set<String> OF_PROMETHEUS = Set.of("up");

    private final Set<String> metrics = new TreeSet<>();
    private final List<String> faults = new ArrayList<>();

    private PromQl() {}

    /** Names that nobody promises, and labels that the promised ones do not have. */
    static List<String> faults(String query, MetricNames promised) {
        PromQl read = new PromQl();
        read.check(query, promised);
        return read.faults;
    }

    static Set<String> metrics(String query) {
        PromQl read = new PromQl();
        read.names(bare(query));
        return read.metrics;
    }

    private void check(String query, MetricNames promised) {
        names(bare(query));
        Set<String> known = new TreeSet<>(OF_TARGETS);
        for (String metric : metrics) {
            if (!promised.has(metric) && !OF_PROMETHEUS.contains(metric)) {
                faults.add("no service shows " + metric);
            }
            known.addAll(promised.labelsOf(metric));
        }
        if (metrics.isEmpty()) {
            faults.add("asks for nothing: " + query);
        }
        String plain = TEXT.matcher(query).replaceAll("\"\"");
        Matcher selector = SELECTOR.matcher(plain);
        while (selector.find()) {
            Set<String> own = new TreeSet<>(OF_TARGETS);
            own.addAll(promised.labelsOf(selector.group(1)));
            Matcher label = LABEL.matcher(selector.group(2));
            while (label.find()) {
                require(own, label.group(1), selector.group(1));
            }
        }
        Matcher grouping = GROUPING.matcher(plain);
        while (grouping.find()) {
            for (String label : grouping.group(1).split(",")) {
                if (!label.isBlank()) {
                    require(known, label.strip(), "any of " + metrics);
                }
            }
        }
    }

    private void require(Set<String> known, String label, String where) {
        if (!known.contains(label)) {
            faults.add("no label " + label + " of " + where);
        }
    }

    private void names(String bare) {
        Matcher word = WORD.matcher(bare);
        while (word.find()) {
            if (!KEYWORDS.contains(word.group())) {
                metrics.add(word.group());
            }
        }
    }

    /** Without texts, ranges, labels and groupings: names, functions and numbers are left. */
    private static String bare(String query) {
        String plain = TEXT.matcher(query).replaceAll("");
        plain = RANGE.matcher(plain).replaceAll("");
        plain = plain.replaceAll("\\{[^}]*}", "");
        return GROUPING.matcher(plain).replaceAll(" ").replaceAll("\\b(?:by|on)\\b\\s*$", "");
    }
}
