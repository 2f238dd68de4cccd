/**
 * 应报: which unit owes which table of which period until when (A26): reckoned from form, unit tree
 * and presets, never stored; rows only for what happened: reminded, told overdue, handed in. Doors:
 * {@link org.nuandong.reporting.obligation.Owing} (who owes) and {@link
 * org.nuandong.reporting.obligation.Punctuality} (handed in by the due time, of all owed). Rules:
 * A26, R281; C12.
 */
package org.nuandong.reporting.obligation;
