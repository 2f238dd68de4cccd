/**
 * 值班: who is on duty, with a leader on every shift, around the clock (R100, R106, R195, R240): the
 * people of a shift and whether they are enough, swaps, the note from one shift to the next, gaps
 * in the 24 hours. A team can be sent only while its shift runs; the roster tells the teams by
 * {@link org.nuandong.dispatch.team.TeamDuty}.
 */
package org.nuandong.dispatch.roster;
