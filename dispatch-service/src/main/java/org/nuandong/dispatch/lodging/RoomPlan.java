package org.nuandong.dispatch.lodging;

/** What a room is to be: checked codes. {@code closedReason} is null while it is in use. */
record RoomPlan(
        String name, String sex, String ageGroup, String kind, int beds, String closedReason) {}
