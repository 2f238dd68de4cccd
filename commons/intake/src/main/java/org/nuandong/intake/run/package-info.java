/**
 * 导入: spreadsheets come in as a job: upload, check without changing anything, report with the
 * reason of each fault, acceptance of all or of the good rows, and undoing by another person within
 * a time (R007). What a table means, its {@link org.nuandong.intake.run.ImportKind} knows: a
 * service has one bean for each kind, and an {@link org.nuandong.intake.run.ImportHost}. Files
 * stand sealed and go by preset.
 */
package org.nuandong.intake.run;
