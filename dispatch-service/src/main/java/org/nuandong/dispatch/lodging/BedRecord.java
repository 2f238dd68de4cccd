package org.nuandong.dispatch.lodging;

import java.time.Instant;

/** 住宿记录: in which room and bed a guest slept, from and until; until is null where one still is. */
public record BedRecord(String room, int bedNo, Instant from, Instant until) {}
