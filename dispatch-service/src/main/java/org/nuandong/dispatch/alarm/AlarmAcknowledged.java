package org.nuandong.dispatch.alarm;

import java.time.Instant;

/** Told in the process, within a transaction: a person has answered the alarm that woke them. */
public record AlarmAcknowledged(Alarm alarm, Instant at) {}
