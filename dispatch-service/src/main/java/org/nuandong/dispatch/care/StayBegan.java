package org.nuandong.dispatch.care;

import java.time.Instant;

/** Somebody was received; heard in the transaction of the admission. */
public record StayBegan(Stay stay, Instant at) {}
