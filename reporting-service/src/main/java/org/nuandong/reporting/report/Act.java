package org.nuandong.reporting.report;

import java.time.Instant;

/** Who did it, and when. */
record Act(Instant at, String by) {}
