/**
 * What could not be taken in: copied from the service's dead-letter topic into a table, listed for
 * the operator, and replayed through the same door as any event once the fault is repaired.
 */
package org.nuandong.commons.deadletter;
