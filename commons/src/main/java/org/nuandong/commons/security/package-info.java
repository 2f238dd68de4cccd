/**
 * 权限: who asks and how far he may see. Roles, regions and units come from the bearer token; a token
 * without regions sees nothing. Door: {@link org.nuandong.commons.security.Caller}, {@link
 * org.nuandong.commons.security.Role}.
 */
package org.nuandong.commons.security;
