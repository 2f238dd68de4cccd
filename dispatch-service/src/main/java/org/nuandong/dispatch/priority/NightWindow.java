package org.nuandong.dispatch.priority;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;

/** 夜间: from one time of the day to another, mostly over midnight; "22:00-06:00" in Beijing time. */
record NightWindow(LocalTime from, LocalTime until) {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    static NightWindow parse(String text) {
        String[] ends = text.split("-", 2);
        return new NightWindow(LocalTime.parse(ends[0].strip()), LocalTime.parse(ends[1].strip()));
    }

    /** The beginning belongs to the night, the end to the day. */
    boolean holds(Instant at) {
        LocalTime time = LocalTime.ofInstant(at, CHINA);
        boolean begun = !time.isBefore(from);
        boolean ended = !time.isBefore(until);
        return from.isBefore(until) ? begun && !ended : begun || !ended;
    }
}
