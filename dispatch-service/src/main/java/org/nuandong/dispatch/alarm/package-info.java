/**
 * 告警: alarms reach people, not only screens. Each step of a ladder goes to the unit's alarm
 * channels, signed webhooks to its SMS, voice or WeCom gateway (R102, R110). A delivery is a row of
 * the transaction that raised it and is tried until it arrives or its schedule ends; a slow
 * receiver delays no other; a person's answer comes back; each channel tests itself. A test call
 * goes the same way and every message of it says so.
 *
 * <p>Doors: {@link org.nuandong.dispatch.alarm.Alarms}; the CDI events {@link
 * org.nuandong.dispatch.alarm.AlarmUndelivered} and {@link
 * org.nuandong.dispatch.alarm.AlarmAcknowledged}.
 */
package org.nuandong.dispatch.alarm;
