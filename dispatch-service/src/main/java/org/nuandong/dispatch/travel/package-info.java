/**
 * 路程: how long the way to a place takes (R110). Door: {@link
 * org.nuandong.dispatch.travel.TravelTime}. Without more it is the straight distance, times a
 * detour, by the usual speed of the region's presets; a routing engine that speaks the protocol of
 * OSRM is plugged in by {@code nuandong.travel.routing.url} (docs/operations.md), another one by a
 * bean of {@link org.nuandong.dispatch.travel.TravelTime} of its own.
 */
package org.nuandong.dispatch.travel;
