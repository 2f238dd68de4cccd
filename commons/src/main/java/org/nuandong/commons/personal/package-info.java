/**
 * 个人信息: identity and telephone numbers, exact addresses and health are encrypted field by field,
 * found again by blind indexes and shown masked (PIPL art. 51; GB/T 22239 8.1.4.8). Doors: {@link
 * org.nuandong.commons.personal.PersonalData}, {@link
 * org.nuandong.commons.personal.IdentityNumber}, {@link org.nuandong.commons.personal.Telephone}.
 */
package org.nuandong.commons.personal;
