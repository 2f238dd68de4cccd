/**
 * How a service tells the others what happened. Doors: {@link
 * org.nuandong.commons.event.EventOutbox} records in the caller's transaction, {@link
 * org.nuandong.commons.event.EventRows} gives the same columns to a writer of many rows, {@link
 * org.nuandong.commons.event.EventEffect} is what a service does with the events of others. Sending
 * is done by package relay, receiving by package consumer.
 */
package org.nuandong.commons.event;
