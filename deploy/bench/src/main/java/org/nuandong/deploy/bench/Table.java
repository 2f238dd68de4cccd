package org.nuandong.deploy.bench;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What was measured, row by row, as a Markdown table under a line about the machine. */
final class Table {

    private record Row(String work, String reached, String limit, String ratio) {}

    private final List<Row> rows = new ArrayList<>();

    void row(String work, String reached, String limit, String ratio) {
        rows.add(new Row(work, reached, limit, ratio));
        System.err.printf("  %s: %s | %s | %s%n", work, reached, limit, ratio);
    }

    void print(PrintStream out) {
        out.printf(
                "%d processors, %s %s, Java %s, PostgreSQL fsync and synchronous_commit on%n%n",
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("os.name"),
                System.getProperty("os.arch"),
                System.getProperty("java.version"));
        out.println("| work | reached | limit beside it | ratio |");
        out.println("|---|---|---|---|");
        rows.forEach(
                row ->
                        out.printf(
                                "| %s | %s | %s | %s |%n",
                                row.work(), row.reached(), row.limit(), row.ratio()));
    }

    static double median(double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    static String number(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
