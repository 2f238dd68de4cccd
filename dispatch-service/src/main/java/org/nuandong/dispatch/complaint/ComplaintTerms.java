package org.nuandong.dispatch.complaint;

import java.time.Duration;

/** The due times in force when a complaint came in; they stay its own. */
record ComplaintTerms(Duration acknowledgeWithin, Duration answerWithin, Duration climbAfter) {}
