/**
 * 对象类别: the code list of who is in need and why (R003), and who is enrolled in what since when. A
 * holder is a person or a household; several categories at once are the rule. Sensitive ones are
 * shown only to the roles that decide on them. Door for other features: {@link
 * org.nuandong.beneficiary.category.CategoryRegister}.
 */
package org.nuandong.beneficiary.category;
