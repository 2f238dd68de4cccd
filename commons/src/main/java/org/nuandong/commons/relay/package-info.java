/**
 * Sends what the outbox holds. One relay is active per database (session advisory lock), the others
 * stand by. It reads what is not marked as published in the order of positions, sends, waits for
 * the acknowledgements, and then marks the rows and numbers the change feed in one statement: a
 * relay that dies in between sends again under the same ids, and loses nothing. While Kafka is down
 * the change feed is numbered ahead. A relay that is stopped for longer than its lease loses its
 * session and with it the lock; when it wakes it can no longer mark anything. Door: {@link
 * org.nuandong.commons.relay.EventRelay#wake()}.
 */
package org.nuandong.commons.relay;
