/**
 * 社会救助点 (R105, R253, R260, R261): rescue points, cold shelters and guide signs with people in
 * charge, hours, stock and checks; open now or not; where a community has none. Whoever comes to a
 * point is told to the duty room as a tip and led to the station.
 *
 * <p>Door: {@link org.nuandong.dispatch.rescuepoint.PointOfficers}.
 */
package org.nuandong.dispatch.rescuepoint;
