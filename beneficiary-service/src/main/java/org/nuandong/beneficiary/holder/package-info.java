/**
 * 认定对象: whoever can be in a category (R003), a person, a household or an organisation, seen as one
 * thing by those features that decide on categories. Door for other features: {@link
 * org.nuandong.beneficiary.holder.Holders}.
 */
package org.nuandong.beneficiary.holder;
