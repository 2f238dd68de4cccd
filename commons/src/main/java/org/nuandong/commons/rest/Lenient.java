package org.nuandong.commons.rest;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On the intake of an outside platform: its content is never refused. Query parameters that we do
 * not know pass, and the body comes as a {@code JsonNode}, whatever its fields are; only what is no
 * JSON at all, or too large, is refused.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Lenient {}
