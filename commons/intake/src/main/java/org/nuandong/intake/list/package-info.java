/**
 * 名单: tables of which each row is one entry of a register: units, officers, vehicles, points,
 * shifts. A feature describes its columns and says how a row is understood, compared, written and
 * taken back, by the same steps as a single entry ({@link org.nuandong.intake.list.ListedKind});
 * reading, report, acceptance and undoing are done here for all of them.
 */
package org.nuandong.intake.list;
