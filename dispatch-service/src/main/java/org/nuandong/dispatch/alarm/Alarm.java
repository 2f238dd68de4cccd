package org.nuandong.dispatch.alarm;

import java.time.Instant;

/**
 * What must reach people, not only screens: which step of what, the role to wake, what is due when.
 * {@code dueAt} may be null.
 */
public record Alarm(AlarmSubject about, String step, String audience, Instant dueAt, Instant at) {}
