package org.nuandong.dispatch.platform;

import java.math.BigDecimal;
import org.nuandong.commons.problem.CommonProblem;

/** A place on the map in degrees (WGS-84). */
public record GeoPoint(double longitude, double latitude) {

    private static final double EARTH_RADIUS_METRES = 6_371_008.8;

    /** The box around China with its islands; finer borders are not this check's business. */
    public boolean inChina() {
        return longitude >= 73.0 && longitude <= 136.0 && latitude >= 3.0 && latitude <= 54.0;
    }

    /** Refuses a point outside China, naming the field of the request; null passes. */
    public static void requireInChina(GeoPoint point, String field) {
        if (point != null && !point.inChina()) {
            throw CommonProblem.POINT_OUTSIDE_CHINA.at(field);
        }
    }

    public static GeoPoint ofNullable(Double longitude, Double latitude) {
        return longitude == null || latitude == null ? null : new GeoPoint(longitude, latitude);
    }

    /** Great-circle distance. */
    public double metresTo(GeoPoint other) {
        double north = Math.toRadians(other.latitude - latitude);
        double east = Math.toRadians(other.longitude - longitude);
        double h =
                square(Math.sin(north / 2))
                        + Math.cos(Math.toRadians(latitude))
                                * Math.cos(Math.toRadians(other.latitude))
                                * square(Math.sin(east / 2));
        return 2 * EARTH_RADIUS_METRES * Math.asin(Math.min(1, Math.sqrt(h)));
    }

    /** Latitude and longitude cut to hundredths of a degree (about 1 km): "30.20,115.04". */
    public String gridCell() {
        return hundredths(latitude) + "," + hundredths(longitude);
    }

    /** Every tip with a point needs it: a formatter would cost more than the tip's ciphers. */
    private static String hundredths(double degrees) {
        return BigDecimal.valueOf((long) Math.floor(degrees * 100), 2).toPlainString();
    }

    private static double square(double value) {
        return value * value;
    }
}
