/**
 * 导入: the spreadsheets in which offices keep their people (R007) come in as a job: upload, check
 * without changing anything, report with the reason of each fault, acceptance of all or of the good
 * rows, and undoing by another person within a time (R002 "底数清、情况明、台账全、信息准"). Nobody outside the
 * sender's regions is touched; files stand sealed and go by preset.
 */
package org.nuandong.beneficiary.intake;
