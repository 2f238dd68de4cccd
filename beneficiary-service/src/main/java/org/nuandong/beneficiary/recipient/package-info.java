/**
 * 慰问单位: organisations that receive help (R003): 敬老院, 福利院, 医院, 驻军. They are in categories of their
 * own and are given to like a household, without being one. Door for other features: {@link
 * org.nuandong.beneficiary.recipient.RecipientFiles}.
 */
package org.nuandong.beneficiary.recipient;
