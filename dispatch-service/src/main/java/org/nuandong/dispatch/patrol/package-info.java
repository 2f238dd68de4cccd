/**
 * 街面巡查: patrols are planned with route, content, measures and responsibility (R122), alone or with
 * partners (R123), walked with check-ins, skipped points and finds, and counted in people-times and
 * vehicle-times (R120, R126); what is found becomes an incident on the spot (R124, R274).
 *
 * <p>Doors: {@link org.nuandong.dispatch.patrol.PatrolWalks} for what is proved by patrols, and the
 * in-process event {@link org.nuandong.dispatch.patrol.PatrolChanged}.
 */
package org.nuandong.dispatch.patrol;
