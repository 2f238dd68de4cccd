package org.nuandong.reporting.fact;

/** The event that tells under which number its aggregate is known. */
record NumberRule(String event, String kind, String number) {}
