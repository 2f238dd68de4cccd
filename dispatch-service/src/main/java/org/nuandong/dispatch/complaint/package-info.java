/**
 * 投诉: anybody may complain about a station, its people or a stay (381号 Art. 15, C1), without a
 * token, and learns by number and secret what became of it. Answered by somebody other than whom it
 * concerns, and by the unit above where the head of the station is meant; acknowledged and answered
 * by due times that are presets. What was said and by whom is sealed.
 *
 * <p>Calls in: care (is there such a case). Nothing calls it.
 */
package org.nuandong.dispatch.complaint;
