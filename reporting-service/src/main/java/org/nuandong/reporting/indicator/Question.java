package org.nuandong.reporting.indicator;

/** One indicator, narrowed, in a scope and period; presets stand resolved in the criteria. */
public record Question(Indicator indicator, Criteria criteria, Scope scope, Period period) {}
