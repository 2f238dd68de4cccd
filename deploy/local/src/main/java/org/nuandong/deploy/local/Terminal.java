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
        out.printf(
                Locale.ROOT,
                "  %-20s 就绪 ready  %5.1f s  %s%n",
                part,
                took.toMillis() / 1000.0,
                where);
    }

    synchronized void say(String chinese, String english) {
        out.println(chinese + " / " + english);
    }

    synchronized void line(String text) {
        out.println(text);
    }
}
