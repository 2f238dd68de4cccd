/**
 * 求助事件: the unit of dispatch, from the first call to its closing (E1, R104, R110–R112). Teams are
 * sent, the clock and the outcomes hang on it; its story can be read in both languages. Doors:
 * {@link org.nuandong.dispatch.incident.IncidentRepository} gives the locked incident, {@link
 * org.nuandong.dispatch.incident.IncidentLog} records what was done to it.
 */
package org.nuandong.dispatch.incident;
