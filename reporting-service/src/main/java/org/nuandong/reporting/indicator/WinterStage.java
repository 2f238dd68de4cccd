package org.nuandong.reporting.indicator;

import org.nuandong.reporting.platform.Label;

/**
 * 阶段: a named part of the winter action, by preset of the place.
 *
 * @param id as written in a period: S1
 * @param from its first day, MM-DD
 */
public record WinterStage(String id, String from, Label label) {}
