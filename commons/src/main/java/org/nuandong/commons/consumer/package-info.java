/**
 * Takes in the events of others: the "seen" mark and the effect in one transaction, the offset
 * afterwards. A transient fault (database away, deadlock, time-out) pauses and tries again in order
 * for ever; a deterministic one is found by taking the batch one by one, and only that event goes
 * to the dead letters. An event type that the service does not know is marked, counted and left; an
 * unknown major version is a dead letter. Doors: {@link org.nuandong.commons.consumer.EventReader}
 * and {@link org.nuandong.commons.consumer.EventIntake}, for replays.
 */
package org.nuandong.commons.consumer;
