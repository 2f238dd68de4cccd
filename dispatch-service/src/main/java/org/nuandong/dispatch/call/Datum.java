package org.nuandong.dispatch.call;

import java.util.Arrays;
import java.util.Optional;
import org.nuandong.dispatch.platform.GeoPoint;

/** 坐标系: the datum of a platform's points; ours is WGS-84. */
enum Datum {
    WGS_84("wgs-84") {
        @Override
        GeoPoint toWgs84(GeoPoint point) {
            return point;
        }
    },
    GCJ_02("gcj-02") {
        @Override
        GeoPoint toWgs84(GeoPoint point) {
            return ChinaShift.back(point);
        }
    },
    BD_09("bd-09") {
        @Override
        GeoPoint toWgs84(GeoPoint point) {
            return ChinaShift.back(BaiduTurn.back(point));
        }
    };

    private final String code;

    Datum(String code) {
        this.code = code;
    }

    abstract GeoPoint toWgs84(GeoPoint point);

    String code() {
        return code;
    }

    static Optional<Datum> ofCode(String code) {
        return Arrays.stream(values()).filter(datum -> datum.code.equals(code)).findFirst();
    }
}
