/**
 * 地名库: our own points by name and address (R100): stations, street offices, communities, patrol and
 * rescue points, landmarks. It finds a first place for a caller who names no coordinates. Its door
 * is {@link org.nuandong.dispatch.gazetteer.Gazetteer}; features put their own points in.
 */
package org.nuandong.dispatch.gazetteer;
