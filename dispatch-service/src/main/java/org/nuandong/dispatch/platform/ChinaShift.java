package org.nuandong.dispatch.platform;

import static java.lang.Math.PI;
import static java.lang.Math.abs;
import static java.lang.Math.sin;
import static java.lang.Math.sqrt;

/**
 * 国测局坐标 GCJ-02: the shift of Chinese maps against WGS-84, by the formulas of public knowledge on
 * the Krasovsky ellipsoid. Outside China nothing is shifted.
 */
final class ChinaShift {

    private static final double SEMI_MAJOR_METRES = 6_378_245.0;
    private static final double ECCENTRICITY_SQUARED = 0.006_693_421_622_965_943_23;
    private static final double CENTRE_LONGITUDE = 105.0;
    private static final double CENTRE_LATITUDE = 35.0;

    /** Each round leaves about a hundredth of the error; after these it is far below a metre. */
    private static final int ROUNDS = 6;

    private ChinaShift() {}

    static GeoPoint shifted(GeoPoint wgs84) {
        return isShifted(wgs84) ? moved(wgs84, wgs84, 1) : wgs84;
    }

    /** The point whose shift leads here, found by going back from ever better guesses. */
    static GeoPoint back(GeoPoint gcj02) {
        if (!isShifted(gcj02)) {
            return gcj02;
        }
        GeoPoint guess = gcj02;
        for (int round = 0; round < ROUNDS; round++) {
            guess = moved(gcj02, guess, -1);
        }
        return guess;
    }

    /** {@code from}, moved by the shift that holds at {@code at}. */
    private static GeoPoint moved(GeoPoint from, GeoPoint at, int sign) {
        double x = at.longitude() - CENTRE_LONGITUDE;
        double y = at.latitude() - CENTRE_LATITUDE;
        double latitude = Math.toRadians(at.latitude());
        double flattened = 1 - ECCENTRICITY_SQUARED * sin(latitude) * sin(latitude);
        double metresNorth = SEMI_MAJOR_METRES * (1 - ECCENTRICITY_SQUARED);
        double perDegreeNorth = metresNorth / (flattened * sqrt(flattened)) * PI / 180;
        double perDegreeEast = SEMI_MAJOR_METRES / sqrt(flattened) * Math.cos(latitude) * PI / 180;
        return new GeoPoint(
                from.longitude() + sign * east(x, y) / perDegreeEast,
                from.latitude() + sign * north(x, y) / perDegreeNorth);
    }

    private static double north(double x, double y) {
        return -100
                + 2 * x
                + 3 * y
                + 0.2 * y * y
                + 0.1 * x * y
                + 0.2 * sqrt(abs(x))
                + wave(20, 6 * x, 20, 2 * x)
                + wave(20, y, 40, y / 3)
                + wave(160, y / 12, 320, y / 30);
    }

    private static double east(double x, double y) {
        return 300
                + x
                + 2 * y
                + 0.1 * x * x
                + 0.1 * x * y
                + 0.1 * sqrt(abs(x))
                + wave(20, 6 * x, 20, 2 * x)
                + wave(20, x, 40, x / 3)
                + wave(150, x / 12, 300, x / 30);
    }

    private static double wave(double first, double a, double second, double b) {
        return (first * sin(a * PI) + second * sin(b * PI)) * 2 / 3;
    }

    private static boolean isShifted(GeoPoint point) {
        return point.longitude() >= 72.004
                && point.longitude() <= 137.8347
                && point.latitude() >= 0.8293
                && point.latitude() <= 55.8271;
    }
}
