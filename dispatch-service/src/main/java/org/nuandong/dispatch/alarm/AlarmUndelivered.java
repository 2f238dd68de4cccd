package org.nuandong.dispatch.alarm;

/**
 * Told in the process, within a transaction, as soon as no channel has delivered an alarm: none is
 * configured, all gave up, or none worked for the preset time. Told once per alarm; whoever raised
 * it climbs at once.
 */
public record AlarmUndelivered(Alarm alarm) {}
