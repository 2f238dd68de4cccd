/**
 * 对象/人员: everyone in need is entered once (R001, R002 "广覆盖、不遗漏、少重复"). Numbers are sealed and found
 * by blind index, masked in every answer, and read in clear only for a stated purpose that goes
 * into the audit book; of minors only by their guardians' role. Door for other features: {@link
 * org.nuandong.beneficiary.person.PersonRegister}.
 */
package org.nuandong.beneficiary.person;
