/**
 * 医疗救治: designated hospitals, and what hangs on a guest's stay in one (R150 to R153): who pays by
 * the rule of the place, what it costs, visits by the clock. Nobody is kept from treatment for a
 * form: another hospital than a designated one is explained afterwards. Money is recorded, verified
 * by a second person, settled, and reversed instead of changed.
 *
 * <p>Hears {@link org.nuandong.dispatch.care.Hospitalised} and the end of a stay; has no door.
 */
package org.nuandong.dispatch.hospital;
