/**
 * 救助小组: the teams that go out, their members, vehicles with kit, what they are doing and where they
 * are (R125, R126, R154, R195, R240 to R243, R250). Nobody is sent twice at once: what holds a team
 * is taken under its row lock.
 *
 * <p>Doors: {@link org.nuandong.dispatch.team.TeamBooking} for incidents and patrols, {@link
 * org.nuandong.dispatch.team.TeamDuty} for the roster; CDI event {@link
 * org.nuandong.dispatch.team.TeamCalledAway}.
 */
package org.nuandong.dispatch.team;
