/**
 * 托养: people whom a station has handed to an institution (R194, R221). The stay is closed by the
 * exit kind entrusted-care and counts as placed (B6 5.1); the placement lives on here until it
 * ends: where the person is, under which agreement, and who went to see that all is well.
 *
 * <p>Hears the beginning and end of stays; has no door.
 */
package org.nuandong.dispatch.entrusted;
