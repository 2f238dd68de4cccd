package org.nuandong.deploy.local;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;

/** What people read: each line in Chinese and English. UTF-8 whatever the locale says. */
final class Terminal implements Progress {

    private final PrintStream out;

    Terminal(PrintStream out) {
        this.out = new PrintStream(out, true, StandardCharsets.UTF_8);
    }

    @Override
    public synchronized void ready(String part, Duration took, String where) {
        out.printf(Locale.ROOT, "  %-20s 就绪 ready  %5s s  %s%n", part, seconds(took), where);
    }

    static String seconds(Duration took) {
        return String.format(Locale.ROOT, "%.1f", took.toMillis() / 1000.0);
    }

    synchronized void say(String chinese, String english) {
        out.println(chinese + " / " + english);
    }

    synchronized void line(String text) {
        out.println(text);
    }
}
