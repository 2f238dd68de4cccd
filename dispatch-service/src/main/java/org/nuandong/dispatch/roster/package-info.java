/**
 * 值班: who is on duty, with a leader on every shift, around the clock (R100, R106, R240). A team can
 * be sent only while its shift runs; the roster tells the teams by {@link
 * org.nuandong.dispatch.team.TeamDuty}.
 */
package org.nuandong.dispatch.roster;
