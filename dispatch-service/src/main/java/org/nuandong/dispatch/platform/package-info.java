/**
 * What every feature of the duty room needs and none owns: points on the map, times that a clerk
 * may state, free text without numbers in it, the mark of what was entered afterwards (补录).
 */
package org.nuandong.dispatch.platform;
