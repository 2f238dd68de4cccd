package org.nuandong.dispatch.daily;

import java.time.Instant;
import org.nuandong.dispatch.care.Stay;

/** One moment of a stay, as somebody records it: when it was, when and by whom it is written. */
record Moment(Stay stay, Instant at, Instant now, String by, boolean backEntered) {}
