/**
 * 救助小组: the teams that go out, their members, vehicles with kit, and where they are (R125, R240 to
 * R243, R250). A team is free, assigned or off duty; nobody is sent twice at once.
 *
 * <p>Doors: {@link org.nuandong.dispatch.team.TeamBooking} for incidents, {@link
 * org.nuandong.dispatch.team.TeamDuty} for the roster.
 */
package org.nuandong.dispatch.team;
