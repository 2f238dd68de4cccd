/**
 * 寻亲: who is this person, and who is looking for them (R200, R201, R202, 民发〔2015〕158号, C4). The
 * notice within a day and refreshed each month, what is asked of police, laboratories and other
 * stations with its answers, the features of guests and of missing people, and candidates that a
 * person decides on, two for a yes. It hangs on a stay through the doors of {@code care} and is
 * called by nobody.
 */
package org.nuandong.dispatch.tracing;
