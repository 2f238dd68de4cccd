package org.nuandong.deploy.local;

/** A cold-wave warning in force: the station's duty follows it. */
final class WeatherChapter implements DemonstrationWinter.Chapter {

    private final LocalSystem system;

    WeatherChapter(LocalSystem system) {
        this.system = system;
    }

    @Override
    public String chinese() {
        return "寒潮橙色预警，值班等级随之提高";
    }

    @Override
    public String english() {
        return "an orange cold-wave warning, and the duty level that follows it";
    }

    /** Told twice under one identifier it is one warning. */
    @Override
    public void enter(DemonstrationLedger ledger) {
        Api weather = system.api(Service.DISPATCH, BootstrapUnits.HUANGSHI, "weather-service");
        ledger.done(
                "warning",
                () ->
                        new CapWarning(
                                        BootstrapUnits.HUANGSHI,
                                        "42020041600000_demonstration-"
                                                + ledger.startedAt().getEpochSecond(),
                                        "橙色",
                                        ledger.startedAt().minusSeconds(600))
                                .sendBy(weather));
    }
}
