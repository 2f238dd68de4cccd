/**
 * 到达时限 (R110): somebody is on the scene within 30 minutes, 60 when truly far, counted from the
 * first tip. Warnings climb until a person takes them on; a missed deadline is a recorded breach,
 * which is explained later and never taken back.
 */
package org.nuandong.dispatch.arrival;
