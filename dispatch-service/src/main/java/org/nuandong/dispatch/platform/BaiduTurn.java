package org.nuandong.dispatch.platform;

/** 百度坐标 BD-09: GCJ-02, moved and turned a little further. */
final class BaiduTurn {

    private static final double EAST = 0.0065;
    private static final double NORTH = 0.006;
    private static final double WAVES = Math.PI * 3000 / 180;
    private static final double SWELL = 0.00002;
    private static final double TWIST = 0.000003;

    private static final int ROUNDS = 6;

    private BaiduTurn() {}

    static GeoPoint turned(GeoPoint gcj02) {
        double x = gcj02.longitude();
        double y = gcj02.latitude();
        double radius = Math.hypot(x, y) + SWELL * Math.sin(y * WAVES);
        double angle = Math.atan2(y, x) + TWIST * Math.cos(x * WAVES);
        return new GeoPoint(radius * Math.cos(angle) + EAST, radius * Math.sin(angle) + NORTH);
    }

    /** The published way back, made exact by what it misses. */
    static GeoPoint back(GeoPoint bd09) {
        GeoPoint guess = published(bd09);
        for (int round = 0; round < ROUNDS; round++) {
            GeoPoint there = turned(guess);
            guess =
                    new GeoPoint(
                            guess.longitude() + bd09.longitude() - there.longitude(),
                            guess.latitude() + bd09.latitude() - there.latitude());
        }
        return guess;
    }

    static GeoPoint published(GeoPoint bd09) {
        double x = bd09.longitude() - EAST;
        double y = bd09.latitude() - NORTH;
        double radius = Math.hypot(x, y) - SWELL * Math.sin(y * WAVES);
        double angle = Math.atan2(y, x) - TWIST * Math.cos(x * WAVES);
        return new GeoPoint(radius * Math.cos(angle), radius * Math.sin(angle));
    }
}
