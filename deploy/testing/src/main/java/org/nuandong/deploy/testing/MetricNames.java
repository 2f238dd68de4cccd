package org.nuandong.deploy.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The metrics of a service by name, with the names of their labels. {@code contracts/metrics/
 * <service>.txt} holds what a service promises to show; dashboards and alert rules may use no
 * other.
 */
public final class MetricNames {

    private static final Pattern SAMPLE =
            Pattern.compile("^([a-zA-Z_:][\\w:]*)(?:\\{(.*)})? \\S+(?: \\d+)?$");
    private static final Pattern LABEL = Pattern.compile("(\\w+)=\"(?:[^\"\\\\]|\\\\.)*\"");
    private static final Pattern LINE = Pattern.compile("^(\\w+)(?:\\{([\\w,]*)})?( \\?)?$");
    private static final String OWN = "nuandong_";

    private final Map<String, SortedSet<String>> labels = new TreeMap<>();
    private final SortedSet<String> sometimes = new TreeSet<>();

    private MetricNames() {}

    /** What a running service shows: Prometheus' text format. */
    static MetricNames shown(String text) {
        MetricNames names = new MetricNames();
        for (String line : text.lines().filter(l -> !l.startsWith("#")).toList()) {
            Matcher sample = SAMPLE.matcher(line);
            if (sample.matches()) {
                SortedSet<String> known =
                        names.labels.computeIfAbsent(sample.group(1), n -> new TreeSet<>());
                Matcher label = LABEL.matcher(sample.group(2) == null ? "" : sample.group(2));
                while (label.find()) {
                    known.add(label.group(1));
                }
            }
        }
        return names;
    }

    /** {@code name{label,label}}, one a line; {@code ?} behind it: shown from its first case on. */
    public static MetricNames promised(String text) {
        MetricNames names = new MetricNames();
        for (String line : text.lines().filter(l -> !l.isBlank() && l.charAt(0) != '#').toList()) {
            Matcher promise = LINE.matcher(line);
            if (!promise.matches()) {
                throw new IllegalArgumentException("no metric: " + line);
            }
            String codes = promise.group(2) == null ? "" : promise.group(2);
            names.labels.put(
                    promise.group(1),
                    Pattern.compile(",")
                            .splitAsStream(codes)
                            .filter(code -> !code.isEmpty())
                            .collect(Collectors.toCollection(TreeSet::new)));
            if (promise.group(3) != null) {
                names.sometimes.add(promise.group(1));
            }
        }
        return names;
    }

    /** All that the services together promise. */
    public static MetricNames promisedByAll() {
        MetricNames all = new MetricNames();
        Path folder = Checkout.contracts().resolve("metrics");
        try (var files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                promised(Files.readString(file))
                        .labels
                        .forEach(
                                (name, codes) ->
                                        all.labels
                                                .computeIfAbsent(name, n -> new TreeSet<>())
                                                .addAll(codes));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }

    public boolean has(String name) {
        return labels.containsKey(name);
    }

    public SortedSet<String> labelsOf(String name) {
        return labels.getOrDefault(name, new TreeSet<>());
    }

    /** What is promised and not shown so, and what of our own is shown without being promised. */
    static List<String> differences(MetricNames promised, MetricNames shown) {
        List<String> found = new ArrayList<>();
        promised.labels.forEach(
                (name, codes) -> {
                    if (!shown.has(name)) {
                        if (!promised.sometimes.contains(name)) {
                            found.add("not shown: " + name);
                        }
                    } else if (!isAsPromised(name, codes, shown.labelsOf(name))) {
                        found.add("labels of " + name + " are " + shown.labelsOf(name));
                    }
                });
        shown.labels.keySet().stream()
                .filter(name -> name.startsWith(OWN) && !promised.has(name))
                .forEach(name -> found.add("not promised: " + line(name, shown.labelsOf(name))));
        return found;
    }

    /** Libraries add labels of their own with time, a partition's say. */
    private static boolean isAsPromised(
            String name, SortedSet<String> promised, SortedSet<String> shown) {
        return name.startsWith(OWN) ? shown.equals(promised) : shown.containsAll(promised);
    }

    private static String line(String name, SortedSet<String> codes) {
        return codes.isEmpty() ? name : name + "{" + String.join(",", codes) + "}";
    }

    /** The text that a running service answers at its metrics address. */
    static String scrape(URI address) {
        try {
            HttpResponse<String> answer =
                    HttpClient.newHttpClient()
                            .send(
                                    HttpRequest.newBuilder(address).build(),
                                    HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException("no metrics at " + address);
            }
            return answer.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
