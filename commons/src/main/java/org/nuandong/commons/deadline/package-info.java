/**
 * 时限: what is due when, for which aggregate (R110, R111 and every other clock of the plans). A row
 * of the aggregate's transaction, swept when due. Doors: {@link
 * org.nuandong.commons.deadline.Deadlines} to set and end them, {@link
 * org.nuandong.commons.deadline.DeadlineHandler} to act.
 */
package org.nuandong.commons.deadline;
