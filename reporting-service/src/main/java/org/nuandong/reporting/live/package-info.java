/**
 * 实时态势: what is happening now: open incidents with their running clocks (R110), and whether the
 * sources still speak. A quiet night and a broken pipe must not look alike. Doors: {@link
 * org.nuandong.reporting.live.Board}, {@link org.nuandong.reporting.live.Sources}.
 */
package org.nuandong.reporting.live;
