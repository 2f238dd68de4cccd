package org.nuandong.dispatch.care;

import java.time.Instant;
import java.util.List;

/**
 * Somebody was received; heard in the transaction of the admission. Causes are codes of
 * wandering-cause, as far as the person told them at the door.
 */
public record StayBegan(Stay stay, Instant at, List<String> causes) {}
