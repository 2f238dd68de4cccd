package org.nuandong.commons.rest;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** 示例: the JSON that the document shows for a request body; for several, use RequestBody. */
@Target({ElementType.METHOD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
public @interface BodyExample {
    /** One JSON value; the build fails on anything else. */
    String value();
}
