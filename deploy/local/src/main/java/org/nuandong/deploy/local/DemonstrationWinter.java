package org.nuandong.deploy.local;

import java.util.List;

/**
 * 示范冬季: a small winter entered through the public API, so that whoever starts the system sees
 * something in it. People and places are made up; the month of 上街区 is the published one (B6).
 */
final class DemonstrationWinter {

    /** One part of the winter; says itself what it brings. */
    interface Chapter {

        String chinese();

        String english();

        void enter(DemonstrationLedger ledger);
    }

    private final List<Chapter> chapters;
    private final DemonstrationLedger ledger;

    DemonstrationWinter(LocalSystem system) {
        this(
                List.of(
                        new HouseholdChapter(system),
                        new RegisterChapter(system),
                        new DutyChapter(system),
                        new WeatherChapter(system),
                        new StockChapter(system),
                        new ShangjieMonth(system),
                        new RescueChapter(system),
                        new PatrolChapter(system),
                        new StationCareChapter(system),
                        new PaymentsChapter(system),
                        new FieldWorkChapter(system),
                        new PartnerChapter(system),
                        new ReportChapter(system),
                        new LiveTipChapter(system)),
                new DemonstrationLedger(system.folder().resolve("run/demonstration.properties")));
    }

    DemonstrationWinter(List<Chapter> chapters, DemonstrationLedger ledger) {
        this.chapters = chapters;
        this.ledger = ledger;
    }

    /**
     * Enters what is not entered yet; a chapter that fails does not keep the next from its turn.
     */
    void load(Terminal terminal) {
        Stopwatch watch = new Stopwatch();
        int entered = 0;
        for (Chapter chapter : chapters) {
            entered += enter(chapter, terminal, entered + 1) ? 1 : 0;
        }
        String took = Terminal.seconds(watch.elapsed());
        terminal.say(
                "示范数据 " + entered + "/" + chapters.size() + "，用时 " + took + " 秒",
                "demonstration " + entered + "/" + chapters.size() + " loaded in " + took + " s");
    }

    private boolean enter(Chapter chapter, Terminal terminal, int number) {
        String done = "chapter." + chapter.getClass().getSimpleName();
        if (ledger.has(done)) {
            return true;
        }
        try {
            chapter.enter(ledger);
            ledger.done(done, () -> {});
            terminal.say(
                    "  示范数据 " + number + "/" + chapters.size() + " " + chapter.chinese(),
                    chapter.english());
            return true;
        } catch (UnexpectedAnswerException | java.io.UncheckedIOException e) {
            terminal.say(
                    "  示范数据未完成：" + chapter.chinese() + "（下次启动继续）",
                    "left for the next start: " + chapter.english() + ": " + e.getMessage());
            return false;
        }
    }
}
