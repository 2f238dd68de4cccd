package org.nuandong.dispatch.priority;

/** The priority of a tip and what of the hour and the weather went into it; null: no warning. */
public record Judged(String priority, boolean night, String warningLevel) {}
