package org.nuandong.dispatch.travel;

/** 路程: a way, how long it takes, and who says so: {@code presets} or {@code routing}. */
public record Travel(long metres, long seconds, String by) {

    static final String PRESETS = "presets";
    static final String ROUTING = "routing";
}
