/**
 * 待更正: a frozen report whose figures would be others today is told once for each such state, so
 * that somebody makes a numbered revision; the frozen figures stand. Door: {@link
 * org.nuandong.reporting.correction.PendingCorrections}. Rules: E7; R281.
 */
package org.nuandong.reporting.correction;
