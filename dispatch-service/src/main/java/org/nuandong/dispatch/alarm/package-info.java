/**
 * 告警: alarms reach people, not only screens. Each step of the ladder goes to the unit's alarm
 * channels, signed webhooks to its SMS, voice or WeCom gateway (R102, R110). A delivery is a row of
 * the transaction that raised it and is tried until it arrives or its schedule ends; a slow
 * receiver delays no other.
 *
 * <p>Door: {@link org.nuandong.dispatch.alarm.Alarms}.
 */
package org.nuandong.dispatch.alarm;
