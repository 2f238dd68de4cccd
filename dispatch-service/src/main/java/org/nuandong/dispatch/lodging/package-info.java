/**
 * 住宿: a bed for the night (381号 Art. 7 and 8, C1, R130, R190): houses of stations with rooms by sex
 * and age, isolation by order, overflow beds for cold nights. Capacity is never exceeded, women are
 * looked after by women, minors never sleep among strangers who are adults.
 *
 * <p>Nothing calls in: it listens to stays and follows them to hospital and out of the door.
 */
package org.nuandong.dispatch.lodging;
