/**
 * 指挥大屏: what a duty leader sees at one glance: the warnings in force (R130), how dense duty is,
 * which teams can be sent, what the stores hold (R252, R253), the patrols owed today, today's
 * figures and the winter so far (R281), how often help came in time (R110). Door: {@code GET
 * /api/v1/room} and its stream.
 */
package org.nuandong.reporting.room;
