/**
 * 服务水平: whether help came in time (R110), how long each leg took, what was promised and kept.
 * Doors: {@link org.nuandong.reporting.sla.Share}.
 */
package org.nuandong.reporting.sla;
