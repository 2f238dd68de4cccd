/**
 * 站内管理: the station as a house (R191 to R195): rooms disinfected by the clock, samples of what was
 * eaten and where it came from, who worked there each day, checks linked from the registry, and
 * what happens in the house, which goes up as a serious matter with the time of its kind (R301).
 *
 * <p>Has no door.
 */
package org.nuandong.dispatch.house;
