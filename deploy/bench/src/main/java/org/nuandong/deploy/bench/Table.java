package org.nuandong.deploy.bench;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.Locale;

/** What was measured, as a Markdown table under a line about the machine: each row at once. */
final class Table {

    private final PrintStream out;

    Table(PrintStream out) {
        this.out = out;
        out.printf(
                "%d processors, %s %s, Java %s, PostgreSQL fsync and synchronous_commit on%n%n",
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("os.name"),
                System.getProperty("os.arch"),
                System.getProperty("java.version"));
        out.println("| work | reached | limit beside it | ratio |");
        out.println("|---|---|---|---|");
    }

    void row(String work, String reached, String limit, String ratio) {
        out.printf("| %s | %s | %s | %s |%n", work, reached, limit, ratio);
        out.flush();
    }

    void failed(String row, Exception why) {
        row(row, "failed: " + why, "–", "–");
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
