/**
 * 巡查区域: where patrols go: areas, the points in them where people stay, and routes that tie points
 * in an order (R121, R122). An area may have a rule of its own beside the duty of its unit.
 *
 * <p>Door: {@link org.nuandong.dispatch.patrolarea.PatrolPlaces}.
 */
package org.nuandong.dispatch.patrolarea;
