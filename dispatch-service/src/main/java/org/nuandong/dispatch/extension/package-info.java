/**
 * 延期备案: a stay that has to last longer than ten days is filed with the superior bureau (381号细则 Art.
 * 12, R220): reason, until when, filed to which unit; acknowledged there, or refused, and then the
 * former limit holds again. The new limit runs from the filing.
 *
 * <p>Looks at stays through {@code care.Stays} and moves their limit through {@code
 * care.StayLimits}; nothing calls in.
 */
package org.nuandong.dispatch.extension;
