package org.nuandong.dispatch.platform;

import java.util.Arrays;
import java.util.Optional;

/** 坐标系: the datum of a platform's points; ours is WGS-84. */
public enum Datum {
    WGS_84("wgs-84") {
        @Override
        public GeoPoint toWgs84(GeoPoint point) {
            return point;
        }
    },
    GCJ_02("gcj-02") {
        @Override
        public GeoPoint toWgs84(GeoPoint point) {
            return ChinaShift.back(point);
        }
    },
    BD_09("bd-09") {
        @Override
        public GeoPoint toWgs84(GeoPoint point) {
            return ChinaShift.back(BaiduTurn.back(point));
        }
    };

    private final String code;

    Datum(String code) {
        this.code = code;
    }

    public abstract GeoPoint toWgs84(GeoPoint point);

    public String code() {
        return code;
    }

    public static Optional<Datum> ofCode(String code) {
        return Arrays.stream(values()).filter(datum -> datum.code.equals(code)).findFirst();
    }
}
